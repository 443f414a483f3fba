package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/**
 * Turns what was found into rows, with the groups that found nothing beside them. Decides between the sum over
 * members and what somebody reported for the whole (rule 7).
 */
final class AnswerRows {
    private static final String UNCLUSTERED_CODE = "NONE";
    private static final String UNCLUSTERED_NAME = "Chưa phân cụm";

    private static final Found NOTHING = new Found(null, null, 0, 0, 0, false, null, false, 0, false);

    private final Plan plan;
    private final Groups groups;
    private final FoundTable found;

    AnswerRows(Plan plan, FoundTable found) {
        this.plan = plan;
        this.groups = new Groups(plan);
        this.found = found;
    }

    /** A group of one asked period, with what was found for it. */
    private record Group(
            SubjectId id,
            @Nullable Subject subject,
            @Nullable Found @Nullable [] found) {}

    /** By indicator, then period, then group in its fixed order. */
    List<Row> rows() {
        Map<AskedPeriod, List<Group>> grid = new HashMap<>();
        plan.asked().forEach(asked -> grid.put(asked, groups(asked)));
        List<Row> rows = new ArrayList<>();
        for (var indicator : plan.indicators()) {
            for (var asked : plan.asked()) {
                var expected = groups.expected(indicator.position(), asked);
                for (var group : Objects.requireNonNull(grid.get(asked))) {
                    rows.add(row(indicator, asked, group, expected.applyAsInt(group.id())));
                }
            }
        }
        return rows;
    }

    private List<Group> groups(AskedPeriod asked) {
        var answered = found.of(asked);
        var only = plan.question().only();
        List<Group> all = new ArrayList<>();
        for (var id : groups.of(asked, answered.keySet())) {
            if (only.isEmpty() || only.contains(id)) {
                all.add(new Group(id, plan.reference().subject(id).orElse(null), answered.get(id)));
            }
        }
        return all;
    }

    private Row row(PlannedIndicator indicator, AskedPeriod asked, Group group, int owed) {
        var members = find(indicator, group, 0);
        var own = find(indicator, group, 1);
        int expected = owed - (members == null ? 0 : members.inapplicable());
        int reported = members == null ? 0 : members.reported();
        boolean complete = expected > 0 && reported >= expected;
        boolean summed = members != null && members.numerator() != null;
        boolean useOwn = own != null && own.numerator() != null && (!complete || !summed);
        var membersValue = value(indicator, members);
        var shown = useOwn ? own : members;
        var value = useOwn ? value(indicator, own) : membersValue;
        var share = useOwn || summed ? null : share(indicator, find(indicator, group, Extras.SHARE));
        var given = groups.aggregated() ? value(indicator, own) : beside(indicator, asked, group, members);
        var origin = useOwn || share != null || (!groups.aggregated() && single(asked, members))
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
                given == null || membersValue == null ? null : given.minus(membersValue),
                share != null);
    }

    private record Coverage(int reported, int expected) {}

    private Row row(
            PlannedIndicator indicator,
            AskedPeriod asked,
            Group group,
            Origin origin,
            @Nullable Found shown,
            @Nullable Quantity value,
            Coverage coverage,
            @Nullable BigDecimal membersValue,
            @Nullable Quantity difference,
            boolean reference) {
        var subject = group.subject();
        var figures = shown == null || reference ? NOTHING : shown;
        var denominator = figures.denominator();
        return new Row(
                indicator.indicator().code(),
                asked.period(),
                plan.question().by().subjects(),
                group.id(),
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

    private static @Nullable Found find(PlannedIndicator indicator, Group group, int own) {
        return FoundTable.find(group.found(), indicator.position(), own);
    }

    private static @Nullable Quantity value(PlannedIndicator indicator, @Nullable Found figures) {
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

    private static @Nullable Quantity share(PlannedIndicator indicator, @Nullable Found published) {
        if (published == null || published.numerator() == null) {
            return null;
        }
        var divisor = indicator.indicator().shareDivisor();
        var share = published.numerator();
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
    private @Nullable Quantity beside(
            PlannedIndicator indicator, AskedPeriod asked, Group group, @Nullable Found quarters) {
        return quarters == null || asked.slots() == 1 || quarters.quarters() < asked.slots() || quarters.whole()
                ? null
                : value(indicator, find(indicator, group, Extras.BESIDE));
    }

    /** Of a unit: one figure as given, not several quarters added up. */
    private static boolean single(AskedPeriod asked, @Nullable Found figures) {
        return figures != null && figures.numerator() != null && (asked.slots() == 1 || figures.whole());
    }
}
