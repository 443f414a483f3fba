package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.query.FinalColumns.Figures;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/**
 * Turns what the query found into rows, with the groups that found nothing beside them. Decides between the sum over
 * members and what somebody reported for the whole (rule 7).
 */
final class AnswerRows {
    private static final String UNCLUSTERED_CODE = "NONE";
    private static final String UNCLUSTERED_NAME = "Chưa phân cụm";

    private static final Figures NOTHING =
            new Figures(null, null, 0, 0, 0, false, null, false, 0, null, null, null, false);

    private final Plan plan;
    private final Groups groups;
    private final List<FinalColumns> columns;
    private final Map<Key, Record> found = new HashMap<>();

    private record Key(int asked, SubjectId group, boolean own) {}

    AnswerRows(Plan plan, List<FinalColumns> columns, List<Record> records) {
        this.plan = plan;
        this.groups = new Groups(plan);
        this.columns = columns;
        for (var row : records) {
            found.put(
                    new Key(
                            Objects.requireNonNull(row.get(0, Integer.class)),
                            new SubjectId(Objects.requireNonNull(row.get(1, Integer.class))),
                            Objects.requireNonNull(row.get(2, Integer.class)) == 1),
                    row);
        }
    }

    /** By indicator, then period, then group in its fixed order. */
    List<Row> rows() {
        Map<AskedPeriod, List<SubjectId>> grid = new HashMap<>();
        plan.asked().forEach(asked -> grid.put(asked, subjects(asked)));
        List<Row> rows = new ArrayList<>();
        for (var indicator : plan.indicators()) {
            for (var asked : plan.asked()) {
                for (var group : Objects.requireNonNull(grid.get(asked))) {
                    rows.add(row(indicator, asked, group));
                }
            }
        }
        return rows;
    }

    private List<SubjectId> subjects(AskedPeriod asked) {
        var answered =
                found.keySet().stream().filter(key -> key.asked() == asked.id()).map(Key::group);
        var only = plan.question().only();
        return Stream.concat(groups.of(asked).stream(), answered)
                .distinct()
                .filter(group -> only.isEmpty() || only.contains(group))
                .sorted(groups.inOrder())
                .toList();
    }

    private Row row(PlannedIndicator indicator, AskedPeriod asked, SubjectId group) {
        var members = figures(indicator, asked, group, false);
        var own = groups.aggregated() ? figures(indicator, asked, group, true) : null;
        int expected =
                groups.expected(indicator.position(), group, asked) - (members == null ? 0 : members.notApplicable());
        int reported = members == null ? 0 : members.reported();
        var membersValue = value(indicator, members);
        var ownValue = value(indicator, own);
        boolean complete = expected > 0 && reported >= expected;
        boolean useOwn = own != null && own.numerator() != null && (!complete || members == null);
        var shown = useOwn ? own : members;
        var value = useOwn ? ownValue : membersValue;
        var share = value == null ? share(indicator, groups.aggregated() ? own : members) : null;
        var difference = groups.aggregated()
                ? difference(ownValue, membersValue)
                : difference(whole(indicator, asked, members), membersValue);
        var origin = useOwn || share != null || (!groups.aggregated() && given(asked, members))
                ? Origin.REPORTED
                : Origin.SUMMED;
        return row(
                indicator,
                asked,
                group,
                origin,
                shown,
                share == null ? value : share,
                new Coverage(reported, expected),
                groups.aggregated() && membersValue != null ? membersValue.value() : null,
                difference,
                share != null);
    }

    private record Coverage(int reported, int expected) {}

    private Row row(
            PlannedIndicator indicator,
            AskedPeriod asked,
            SubjectId group,
            Origin origin,
            @Nullable Figures shown,
            @Nullable Quantity value,
            Coverage coverage,
            @Nullable BigDecimal membersValue,
            @Nullable Quantity difference,
            boolean reference) {
        var subject = groups.subject(group);
        var figures = shown == null || reference ? NOTHING : shown;
        var denominator = figures.denominator();
        return new Row(
                indicator.indicator().code(),
                asked.period(),
                plan.question().by().subjects(),
                group,
                subject == null ? UNCLUSTERED_CODE : subject.code(),
                subject == null ? UNCLUSTERED_NAME : subject.nameVi(),
                subject == null ? UNCLUSTERED_NAME : subject.shortVi(),
                origin,
                figures.numerator() == null ? null : figures.numerator().value(),
                denominator == null ? null : denominator.value(),
                value == null ? null : value.value(),
                value == null ? null : value.low(),
                value == null ? null : value.high(),
                value == null ? null : value.qualifier(),
                indicator.indicator().unit().vi(),
                coverage.reported(),
                coverage.expected(),
                reference ? asked.slots() : figures.quarters(),
                asked.slots(),
                membersValue,
                difference == null ? null : difference.value(),
                difference == null ? null : difference.qualifier(),
                shown == null ? null : shown.cutOff(),
                reference,
                figures.derived(),
                figures.leftOut());
    }

    private @Nullable Figures figures(PlannedIndicator indicator, AskedPeriod asked, SubjectId group, boolean own) {
        var record = found.get(new Key(asked.id(), group, own));
        return record == null ? null : columns.get(indicator.position()).read(record);
    }

    private static @Nullable Quantity value(PlannedIndicator indicator, @Nullable Figures figures) {
        if (figures == null || figures.numerator() == null) {
            return null;
        }
        if (!indicator.ratio()) {
            return figures.numerator();
        }
        return figures.denominator() == null || !figures.valued()
                ? null
                : Ratio.of(figures.numerator(), figures.denominator());
    }

    private static @Nullable Quantity share(PlannedIndicator indicator, @Nullable Figures figures) {
        if (figures == null || figures.share() == null || figures.numerator() != null) {
            return null;
        }
        var divisor = indicator.indicator().shareDivisor();
        var share = figures.share();
        return new Quantity(
                share.value().divide(divisor),
                over(share.low(), divisor),
                over(share.high(), divisor),
                share.approximate());
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal bound, BigDecimal divisor) {
        return bound == null ? null : bound.divide(divisor);
    }

    /** Of a unit whose quarters are all there: the figure that was given for the whole as well. */
    private static @Nullable Quantity whole(PlannedIndicator indicator, AskedPeriod asked, @Nullable Figures figures) {
        if (figures == null
                || figures.wholeUsed()
                || figures.wholeNumerator() == null
                || asked.slots() == 1
                || figures.quarters() < asked.slots()) {
            return null;
        }
        if (!indicator.ratio()) {
            return figures.wholeNumerator();
        }
        return figures.wholeDenominator() == null
                ? null
                : Ratio.of(figures.wholeNumerator(), figures.wholeDenominator());
    }

    private static @Nullable Quantity difference(@Nullable Quantity given, @Nullable Quantity summed) {
        return given == null || summed == null ? null : given.minus(summed);
    }

    /** Of a unit: one figure as given, not several quarters added up. */
    private static boolean given(AskedPeriod asked, @Nullable Figures figures) {
        return figures != null && figures.numerator() != null && (asked.slots() == 1 || figures.wholeUsed());
    }
}
