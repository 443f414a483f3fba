package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Repair;

/** Reads "13 tỷ 355 triệu đồng", "1 tấn 200 kg", "2 tỷ rưỡi": a number with units, perhaps in falling parts. */
final class FigureReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Tokens tokens;
    private final Convention convention;
    private final Set<Repair> repairs;

    FigureReader(Tokens tokens, Convention convention, Set<Repair> repairs) {
        this.tokens = tokens;
        this.convention = convention;
        this.repairs = repairs;
    }

    /** A number with what stands behind it; {@code factor} is one if nothing does. */
    record Part(BigDecimal number, String digits, BigDecimal factor, Words.@Nullable Dimension dimension) {
        BigDecimal value() {
            return number.multiply(factor);
        }
    }

    /** A sum of parts; the last may be a rest without a unit. */
    record Parts(List<Part> parts, String unitGiven, boolean outOfOrder) {
        BigDecimal value() {
            return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal factor() {
            return parts.getFirst().factor();
        }

        Words.@Nullable Dimension dimension() {
            Words.Dimension dimension = null;
            for (var part : parts) {
                dimension = part.dimension() == null ? dimension : part.dimension();
            }
            return dimension;
        }

        boolean isBare() {
            return parts.size() == 1 && factor().compareTo(BigDecimal.ONE) == 0 && dimension() == null;
        }

        boolean isPlain() {
            return !outOfOrder && !hasRest();
        }

        /** Whether the last of several parts stands without a larger unit: "13 tỷ 355", "13 tỷ 355 đồng". */
        boolean hasRest() {
            var last = parts.getLast();
            return parts.size() > 1
                    && last.factor().compareTo(BigDecimal.ONE) == 0
                    && last.dimension() != Words.Dimension.WEIGHT;
        }

        /** "13 tỷ 355" as it is said, 13,355 tỷ: the rest as decimals of the unit before it; null if it has its own. */
        @Nullable
        BigDecimal spokenValue() {
            var rest = parts.getLast();
            var unit = parts.get(parts.size() - 2).factor();
            if (rest.number().scale() > 0 || rest.digits().length() > 3) {
                return null;
            }
            return value().subtract(rest.value())
                    .add(rest.number().movePointLeft(rest.digits().length()).multiply(unit));
        }
    }

    /** The parts at hand, or null if there is no number or it is none under the convention. */
    @Nullable
    Parts read() {
        var parts = new ArrayList<Part>();
        var unit = new StringBuilder();
        boolean outOfOrder = false;
        do {
            var part = part(unit);
            if (part == null) {
                return null;
            }
            if (!parts.isEmpty()) {
                outOfOrder |= part.value().compareTo(parts.getLast().factor()) >= 0
                        || differs(part.dimension(), parts.getLast().dimension());
            }
            parts.add(part);
        } while (anotherPartFollows(parts.getLast()));
        return new Parts(parts, unit.toString(), outOfOrder);
    }

    private static boolean differs(Words.@Nullable Dimension one, Words.@Nullable Dimension other) {
        return one != null && other != null && one != other;
    }

    /** Only a part in a larger unit can have another behind it: "13 tỷ 355 triệu", not "13 355". */
    private boolean anotherPartFollows(Part part) {
        if (part.factor().compareTo(BigDecimal.ONE) <= 0) {
            return false;
        }
        if (tokens.atDigits(0)) {
            return true;
        }
        boolean joined = (tokens.isSign(0, ",") || Words.AND.contains(tokens.word(0))) && tokens.atDigits(1);
        if (joined) {
            tokens.skip(1);
        }
        return joined;
    }

    private @Nullable Part part(StringBuilder unit) {
        if (!(tokens.peek(0) instanceof Token.Digits(var digits))) {
            return null;
        }
        var number = convention.number(digits, repairs);
        if (number == null) {
            return null;
        }
        tokens.skip(1);
        var factor = multiplier(unit);
        var dimension = baseUnit(unit);
        if (dimension == null && !unit.isEmpty() && Words.GLUED.containsKey(lastWord(unit))) {
            dimension = new Words.Unit(Words.Dimension.MONEY, BigDecimal.ONE);
        }
        if (tokens.takeWord(Words.HALF)) {
            number = number.add(HALF);
        }
        return new Part(
                number,
                digits,
                dimension == null ? factor : factor.multiply(dimension.factor()),
                dimension == null ? null : dimension.dimension());
    }

    /** "nghìn tỷ" is a thousand billions: each multiplier is larger than the one before. */
    private BigDecimal multiplier(StringBuilder unit) {
        var factor = BigDecimal.ONE;
        var last = BigDecimal.ZERO;
        while (true) {
            var word = tokens.word(0);
            var next = Words.MULTIPLIERS.get(Words.GLUED.getOrDefault(word, word));
            if (next == null || next.compareTo(last) <= 0) {
                return factor;
            }
            append(unit, word);
            tokens.skip(1);
            factor = factor.multiply(next);
            last = next;
        }
    }

    private Words.@Nullable Unit baseUnit(StringBuilder unit) {
        if (tokens.isSign(0, ".") && Words.UNITS.containsKey(tokens.word(1))) {
            // "tr.đ"
            tokens.skip(1);
        }
        var word = tokens.word(0);
        var found = Words.UNITS.get(word);
        if (found != null) {
            append(unit, word);
            tokens.skip(1);
            if (Words.MISSPELT.contains(word)) {
                repairs.add(Repair.SPELLING);
            }
        }
        return found;
    }

    private static void append(StringBuilder unit, String word) {
        unit.append(unit.isEmpty() ? "" : " ").append(word);
    }

    private static String lastWord(StringBuilder unit) {
        return unit.substring(unit.lastIndexOf(" ") + 1);
    }
}
