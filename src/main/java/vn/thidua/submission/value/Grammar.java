package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.Repair;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.value.FigureReader.Parts;
import vn.thidua.submission.value.Words.Said;

/**
 * What the tokens of a cell say under one convention:
 * {@code [filler] [qualifier]* [-] figure [(- | đến) figure | / number] [% | counted words] [(percentage)]}.
 */
final class Grammar {
    private final String text;
    private final Tokens tokens;
    private final Convention convention;
    private final Set<Repair> repairs;
    private final FigureReader figures;

    Grammar(String text, List<Token> tokens, Convention convention, Set<Repair> repairs) {
        this.text = text;
        this.tokens = new Tokens(tokens);
        this.convention = convention;
        this.repairs = repairs;
        this.figures = new FigureReader(this.tokens, convention, repairs);
    }

    Draft read() {
        fillers();
        var said = qualifiers();
        if (said.contains(Said.OVER) && said.contains(Said.UNDER)) {
            return unreadable();
        }
        boolean bracketed = tokens.takeSign("(");
        boolean negative = tokens.takeSign("-−–");
        boolean from = tokens.takeWord(Words.FROM);
        var first = figures.read();
        if (first == null) {
            return unreadable();
        }
        if (tokens.isSign(0, "/") && tokens.atDigits(1)) {
            return said.isEmpty() && !negative && !from ? pair(first, bracketed) : unreadable();
        }
        if (!negative && (from || atRange())) {
            return range(first, said, bracketed);
        }
        if (first.outOfOrder()) {
            return new Draft.Contradictory(ValueFaults.partsOutOfOrder(text));
        }
        boolean minus = negative || bracketed;
        var draft = closing(quantity(first.value(), said, minus), first, bracketed);
        if (!(draft instanceof Draft.Figure figure) || !first.hasRest()) {
            return draft;
        }
        var spoken = first.spokenValue();
        if (spoken == null) {
            return new Draft.Contradictory(ValueFaults.partsOutOfOrder(text));
        }
        return spoken.compareTo(first.value()) == 0
                ? figure
                : new Draft.Rest(figure, figure.with(quantity(spoken, said, minus)));
    }

    private void fillers() {
        while (tokens.takeWord(Words.FILLERS)) {
            repairs.add(Repair.FILLERS);
        }
    }

    private EnumSet<Said> qualifiers() {
        var said = EnumSet.noneOf(Said.class);
        while (true) {
            var pair = Words.QUALIFIERS.get(tokens.word(0) + " " + tokens.word(1));
            var one = tokens.peek(0) instanceof Token.Sign(char sign) ? String.valueOf(sign) : tokens.word(0);
            var found = pair == null ? Words.QUALIFIERS.get(one) : pair;
            if (found == null) {
                return said;
            }
            tokens.skip(pair == null ? 1 : 2);
            if (one.equals("<") || one.equals(">")) {
                tokens.takeSign("=");
            }
            said.add(found);
            fillers();
        }
    }

    private boolean atRange() {
        return (tokens.isSign(0, "-–—−~") || Words.TO.contains(tokens.word(0))) && tokens.atDigits(1);
    }

    private Draft range(Parts first, Set<Said> said, boolean bracketed) {
        if (!atRange() || said.contains(Said.OVER) || said.contains(Said.UNDER)) {
            return unreadable();
        }
        tokens.skip(1);
        var second = figures.read();
        if (second == null || !first.isPlain() || !second.isPlain()) {
            return unreadable();
        }
        // "2-2,2 tỷ": the unit behind the second bound is that of both
        var low = first.isBare() ? first.value().multiply(second.factor()) : first.value();
        var high = second.value();
        if (low.compareTo(high) >= 0) {
            return new Draft.Contradictory(ValueFaults.fallingRange(text));
        }
        var quantity = between(low, high, said.contains(Said.ABOUT));
        return closing(quantity, second, bracketed);
    }

    private static Quantity between(BigDecimal low, BigDecimal high, boolean about) {
        var middle = low.add(high).divide(BigDecimal.TWO);
        if (middle.scale() > ValueFacts.MOST_DECIMALS) {
            middle = middle.setScale(ValueFacts.MOST_DECIMALS, RoundingMode.HALF_UP);
        }
        return new Quantity(middle, low, high, about);
    }

    private static Quantity quantity(BigDecimal value, Set<Said> said, boolean minus) {
        var number = minus ? value.negate() : value;
        boolean about = said.contains(Said.ABOUT);
        if (said.contains(Said.OVER)) {
            return new Quantity(number, number, null, about);
        }
        return said.contains(Said.UNDER)
                ? new Quantity(number, null, number, about)
                : new Quantity(number, number, number, about);
    }

    /** What stands behind the last digit: a percent sign, counted words, the closing bracket, a full stop. */
    private Draft closing(Quantity quantity, Parts parts, boolean bracketed) {
        if (parts.isBare() && tokens.takeSign("%")) {
            closeBracket(bracketed);
            return tokens.done() ? new Draft.Percent(quantity) : unreadable();
        }
        var counted = countedWords();
        if (bracketed && !closeBracket(true)) {
            return unreadable();
        }
        fullStop();
        if (!tokens.done()) {
            return unreadable();
        }
        return new Draft.Figure(quantity, parts.dimension(), parts.factor(), parts.unitGiven(), counted);
    }

    private Draft pair(Parts first, boolean bracketed) {
        tokens.skip(1);
        var second = figures.read();
        if (second == null || !first.isBare() || !second.isBare()) {
            return unreadable();
        }
        var counted = countedWords();
        var percent = percentBeside();
        if (bracketed) {
            closeBracket(true);
        }
        fullStop();
        return tokens.done() ? new Draft.Two(first.value(), second.value(), counted, percent) : unreadable();
    }

    /** "694/823 vụ (đạt 84%)". */
    private @Nullable BigDecimal percentBeside() {
        int ahead = 0;
        while (tokens.isSign(ahead, "(=,") || Words.FILLERS.contains(tokens.word(ahead))) {
            ahead++;
        }
        if (!tokens.isSign(ahead + 1, "%") || !(tokens.peek(ahead) instanceof Token.Digits(var digits))) {
            return null;
        }
        var percent = Convention.percent(digits, repairs);
        if (percent != null) {
            tokens.skip(ahead + 2);
            tokens.takeSign(")");
        }
        return percent;
    }

    private String countedWords() {
        var words = new StringBuilder();
        while (!tokens.word(0).isEmpty() && !Words.FILLERS.contains(tokens.word(0))) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.word(0));
            tokens.skip(1);
            if (!tokens.word(1).isEmpty()) {
                // "thôn, tổ dân phố", "thôn/TDP"
                tokens.takeSign(",/");
            }
        }
        return words.toString();
    }

    private boolean closeBracket(boolean open) {
        boolean closed = open && tokens.takeSign(")");
        if (closed) {
            repairs.add(Repair.BRACKETS);
        }
        return closed;
    }

    private void fullStop() {
        if (tokens.takeSign(".;")) {
            repairs.add(Repair.FILLERS);
        }
    }

    private Draft unreadable() {
        return new Draft.Unreadable(ValueFaults.noNumber(text));
    }
}
