package vn.thidua.indicator.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.query.Plan.PlannedIndicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Quantity;

/**
 * Turns what was found into rows, with the groups that found nothing beside them. Decides between the sum over
 * members and what somebody reported for the whole (rule 7).
 */
final class AnswerRows {
    private static final String UNCLUSTERED_CODE = "NONE";
    private static final String UNCLUSTERED_NAME = "Chưa phân cụm";

    /** Of so many rows on they are made by several threads. */
    private static final int MANY = 10_000;

    private static final Found NOTHING = new Found(null, null, 0, 0, 0, false, null, false, 0, false);

    private final Plan plan;
    private final Groups groups;
    private final FoundTable found;

    AnswerRows(Plan plan, FoundTable found) {
        this.plan = plan;
        this.groups = new Groups(plan);
        this.found = found;
    }

    /** The rows of one indicator and period: what they share. */
    private record Part(PlannedIndicator indicator, AskedPeriod asked, BitSet groups, IntUnaryOperator expected) {}

    /** By indicator, then period, then group in its fixed order. */
    List<Row> rows() {
        Map<AskedPeriod, BitSet> grid = new HashMap<>();
        plan.asked().forEach(asked -> grid.put(asked, groups(asked)));
        List<Part> parts = new ArrayList<>();
        for (var indicator : plan.indicators()) {
            for (var asked : plan.asked()) {
                parts.add(new Part(
                        indicator,
                        asked,
                        Objects.requireNonNull(grid.get(asked)),
                        groups.expected(indicator.position(), asked)));
            }
        }
        int rows = parts.stream().mapToInt(part -> part.groups().cardinality()).sum();
        // the engine used every core to find them; with one alone, making many rows would take as long again
        return (rows < MANY ? parts.stream() : parts.parallelStream())
                .map(this::rows)
                .flatMap(List::stream)
                .toList();
    }

    private BitSet groups(AskedPeriod asked) {
        var all = groups.of(asked);
        found.addGroups(asked, all);
        var only = plan.question().only();
        if (!only.isEmpty()) {
            var wanted = new BitSet();
            only.stream()
                    .mapToInt(id -> plan.places().position(id.value()))
                    .filter(position -> position >= 0)
                    .forEach(wanted::set);
            all.and(wanted);
        }
        return all;
    }

    /** What was found for one group. */
    private record Group(
            int position,
            @Nullable Subject subject,
            @Nullable Found members,
            @Nullable Found own) {}

    private List<Row> rows(Part part) {
        var members = found.column(part.indicator().position(), part.asked(), 0);
        var own = found.column(part.indicator().position(), part.asked(), 1);
        List<Row> rows = new ArrayList<>(part.groups().cardinality());
        for (int group = part.groups().nextSetBit(0);
                group >= 0;
                group = part.groups().nextSetBit(group + 1)) {
            var figures = new Group(
                    group,
                    plan.places().subject(group),
                    members == null ? null : members[group],
                    own == null ? null : own[group]);
            rows.add(
                    row(part.indicator(), part.asked(), figures, part.expected().applyAsInt(group)));
        }
        return rows;
    }

    private Row row(PlannedIndicator indicator, AskedPeriod asked, Group group, int owed) {
        var members = group.members();
        var own = group.own();
        int expected = owed - (members == null ? 0 : members.inapplicable());
        int reported = members == null ? 0 : members.reported();
        boolean complete = expected > 0 && reported >= expected;
        boolean summed = members != null && members.numerator() != null;
        boolean useOwn = own != null && own.numerator() != null && (!complete || !summed);
        var membersValue = value(indicator, members);
        var shown = useOwn ? own : members;
        var value = useOwn ? value(indicator, own) : membersValue;
        var share = useOwn || summed ? null : share(indicator, find(indicator, asked, group, Extras.SHARE));
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
                subject == null ? Row.UNCLUSTERED : subject.id(),
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

    private @Nullable Found find(PlannedIndicator indicator, AskedPeriod asked, Group group, int own) {
        var column = found.column(indicator.position(), asked, own);
        return column == null ? null : column[group.position()];
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
                : value(indicator, find(indicator, asked, group, Extras.BESIDE));
    }

    /** Of a unit: one figure as given, not several quarters added up. */
    private static boolean single(AskedPeriod asked, @Nullable Found figures) {
        return figures != null && figures.numerator() != null && (asked.slots() == 1 || figures.whole());
    }
}
