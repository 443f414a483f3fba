package vn.thidua.submission.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.CellState;
import vn.thidua.shared.SearchKey;
import vn.thidua.submission.Fault;
import vn.thidua.submission.Repair;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueParser;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.ValueReading.Unclear;
import vn.thidua.submission.ValueReading.Understood;
import vn.thidua.submission.ValueReading.Wrong;

/**
 * Reads a cell under the Vietnamese and the English convention and compares what the two make of it. If only one of
 * them makes a figure of the measure, that is the figure; if both do and differ, {@link Choice} says when
 * the Vietnamese reading stands and when the cell is asked about.
 */
@Component
class VietnameseValueParser implements ValueParser {
    private static final Set<String> NONE_OR_MISSING =
            Set.of("khong co", "khong", "ko co", "ko", "k co", "none", "nil", "no", "--", "---");
    private static final Set<String> NOT_APPLICABLE_OR_MISSING = Set.of("n/a", "na");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d|(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}");
    private static final Pattern SUM = Pattern.compile("[-+(]?\\d[\\d.,]* ?[+*×][ \\d.,+*×()/-]+");

    @Override
    public ValueReading read(@Nullable String raw, ValueFacts facts) {
        var cell = CellText.of(raw == null ? "" : raw);
        var refused = cell.fault();
        if (refused != null) {
            return new Wrong(refused);
        }
        var text = cell.text();
        var mark = facts.marks().state(text);
        if (mark.isPresent()) {
            return Understood.of(mark.get());
        }
        var asked = asked(text);
        if (asked != null) {
            return asked;
        }
        var shown = CellText.excerpt(text);
        var fault = notAFigure(text, shown);
        return fault == null ? number(cell, shown, facts) : new Wrong(fault);
    }

    private static @Nullable ValueReading asked(String text) {
        var key = SearchKey.of(text);
        boolean none = NONE_OR_MISSING.contains(key);
        if (!none && !NOT_APPLICABLE_OR_MISSING.contains(key)) {
            return null;
        }
        return new Unclear(
                none ? ValueFaults.noneOrMissing(text) : ValueFaults.notApplicableOrMissing(text),
                List.of(
                        Understood.of(none ? CellState.NONE_OCCURRED : CellState.NOT_APPLICABLE),
                        Understood.of(CellState.MISSING)));
    }

    private static @Nullable Fault notAFigure(String text, String shown) {
        char first = text.charAt(0);
        if (first == '#') {
            return ValueFaults.spreadsheetError(shown);
        }
        if (DATE.matcher(text).matches()) {
            return ValueFaults.date(shown);
        }
        boolean formula = first == '=' || first == '@' || SUM.matcher(text).matches();
        return formula ? ValueFaults.formula(shown) : null;
    }

    private static ValueReading number(CellText cell, String shown, ValueFacts facts) {
        var cleaned = cell.repairs().isEmpty() ? EnumSet.noneOf(Repair.class) : EnumSet.copyOf(cell.repairs());
        var tokens = Tokeniser.tokens(cell.text(), cleaned);
        if (tokens.stream().anyMatch(Token.Scientific.class::isInstance)) {
            return new Wrong(ValueFaults.scientific(shown));
        }
        var vietnamese = attempt(Convention.VIETNAMESE, tokens, cleaned, shown, facts);
        boolean separators = tokens.stream()
                .anyMatch(token -> token instanceof Token.Digits(var digits)
                        && digits.chars().anyMatch(c -> c == '.' || c == ','));
        if (!separators) {
            return vietnamese.reading();
        }
        var english = attempt(Convention.ENGLISH, tokens, cleaned, shown, facts);
        boolean commas = tokens.stream()
                .noneMatch(token -> token instanceof Token.Digits(var digits) && digits.indexOf('.') >= 0);
        return new Choice(shown, facts).between(vietnamese, english, commas);
    }

    private static Attempt attempt(
            Convention convention, List<Token> tokens, Set<Repair> cleaned, String shown, ValueFacts facts) {
        var repairs = EnumSet.noneOf(Repair.class);
        repairs.addAll(cleaned);
        if (convention == Convention.ENGLISH) {
            repairs.add(Repair.ENGLISH_SEPARATORS);
        }
        var draft = new Grammar(shown, tokens, convention, repairs).read();
        return new Attempt(draft, new Judge(shown, facts, repairs).read(draft));
    }
}
