package vn.thidua.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.ByHand.AskedByHand;
import vn.thidua.indicator.ByHand.Found;
import vn.thidua.indicator.ByHand.Key;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.Snapshot;

/** Compares every cell of an answer with what the plain SQL of {@link ByHand} finds in the raw tables. */
final class AgainstPlainSql {
    private static final MathContext DIGITS = new MathContext(20);
    private static final BigDecimal CLOSE = new BigDecimal("1e-9");

    private final Snapshot snapshot;
    private final Indicators indicators;
    private final List<String> differences = new ArrayList<>();

    AgainstPlainSql(Snapshot snapshot, Indicators indicators) {
        this.snapshot = snapshot;
        this.indicators = indicators;
    }

    /** What differs, in words; empty if value, bounds, coverage and origin agree everywhere and no row is missing. */
    List<String> differences(List<Row> rows, Breakdown by, Grain grain, Dataset dataset, int fromYear, int toYear) {
        var byHand = snapshot.db()
                .connectionResult(connection -> ByHand.run(
                        connection,
                        by,
                        asked(grain, fromYear, toYear),
                        snapshot.edition().value(),
                        dataset.dbText()));
        Set<Key> answered = new HashSet<>();
        for (var row : rows) {
            answered.add(key(row, false));
            compare(row, byHand);
        }
        byHand.keySet().stream()
                .filter(key -> !key.own() && !answered.contains(key))
                .forEach(key -> differences.add("%s is not answered".formatted(key)));
        return differences;
    }

    private static List<AskedByHand> asked(Grain grain, int fromYear, int toYear) {
        List<AskedByHand> asked = new ArrayList<>();
        for (int year : IntStream.rangeClosed(fromYear, toYear).toArray()) {
            if (grain == Grain.YEAR) {
                asked.add(new AskedByHand(Period.year(year), 1, 4));
                continue;
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                asked.add(new AskedByHand(Period.quarter(year, quarter), grain == Grain.YTD ? 1 : quarter, quarter));
            }
        }
        return asked;
    }

    private void compare(Row row, Map<Key, Found> byHand) {
        var members = byHand.get(key(row, false));
        var own = byHand.get(key(row, true));
        int reported = members == null ? 0 : ((Number) members.get("reported")).intValue();
        int expected = members == null ? 0 : ((Number) members.get("expected")).intValue();
        same(row, "reported", row.reported(), reported);
        same(row, "expected", row.expected(), expected);
        boolean complete = expected > 0 && reported >= expected;
        boolean useOwn = own != null && own.get("nv") != null && (!complete || members.get("nv") == null);
        var chosen = useOwn ? own : members;
        close(row, "numerator", row.numerator(), chosen == null ? null : decimal(chosen.get("nv")));
        close(row, "denominator", row.denominator(), chosen == null ? null : decimal(chosen.get("dv")));
        quantity(row, row.quantity(), value(row, chosen));
        boolean unit = row.subjectType() == SubjectType.UNIT;
        same(row, "origin", row.origin(), useOwn || (unit && asGiven(row, members)) ? Origin.REPORTED : Origin.SUMMED);
        if (!unit) {
            var sum = value(row, members);
            var stated = value(row, own);
            var difference = sum == null || stated == null ? null : stated.minus(sum);
            close(row, "members", row.membersValue(), sum == null ? null : sum.value());
            close(row, "difference", row.difference(), difference == null ? null : difference.value());
            same(
                    row,
                    "word of the difference",
                    row.differenceQualifier(),
                    difference == null ? null : difference.qualifier());
        }
    }

    /** A unit's figure that nobody added up: of one quarter, or of a longer period in one. */
    private static boolean asGiven(Row row, @Nullable Found unit) {
        return unit != null
                && unit.get("nv") != null
                && (row.quartersInPeriod() == 1 || Boolean.TRUE.equals(unit.get("whole")));
    }

    private static Key key(Row row, boolean own) {
        return new Key(row.indicator().value(), row.period().id(), row.subject().value(), own);
    }

    private void quantity(Row row, @Nullable Quantity actual, @Nullable Quantity expected) {
        close(row, "value", actual == null ? null : actual.value(), expected == null ? null : expected.value());
        if (actual != null && expected != null) {
            close(row, "low", actual.low(), expected.low());
            close(row, "high", actual.high(), expected.high());
            same(row, "about", actual.approximate(), expected.qualifier() == Qualifier.ABOUT);
        }
    }

    private void close(Row row, String name, @Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        boolean same = actual == null || expected == null
                ? actual == expected
                : actual.subtract(expected).abs().compareTo(CLOSE) <= 0;
        if (!same) {
            same(row, name, actual, expected);
        }
    }

    private void same(Row row, String name, @Nullable Object actual, @Nullable Object expected) {
        if (!Objects.equals(actual, expected)) {
            differences.add("%s of %s for %s: %s is %s, by hand %s"
                    .formatted(row.indicator(), row.code(), row.period().code(), name, actual, expected));
        }
    }

    /** Value and bounds from the two sides, by school arithmetic. */
    private @Nullable Quantity value(Row row, @Nullable Found found) {
        if (found == null || found.get("nv") == null) {
            return null;
        }
        var n = side(found, "n");
        if (indicators.find(row.indicator()).orElseThrow().denominator() == null) {
            return n;
        }
        if (found.get("dv") == null) {
            return null;
        }
        var d = side(found, "d");
        if (d.value().signum() == 0 || !Boolean.TRUE.equals(found.get("valued"))) {
            return null;
        }
        return new Quantity(
                n.value().divide(d.value(), DIGITS),
                over(n.low(), d.high()),
                over(n.high(), d.low()),
                n.approximate() || d.approximate());
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal dividend, @Nullable BigDecimal divisor) {
        return dividend == null || divisor == null || divisor.signum() == 0 ? null : dividend.divide(divisor, DIGITS);
    }

    private static Quantity side(Found found, String side) {
        return new Quantity(
                Objects.requireNonNull(decimal(found.get(side + "v"))),
                decimal(found.get(side + "l")),
                decimal(found.get(side + "h")),
                Boolean.TRUE.equals(found.get(side + "a")));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }
}
