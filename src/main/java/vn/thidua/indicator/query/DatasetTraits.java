package vn.thidua.indicator.query;

import static java.util.stream.Collectors.toCollection;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.thidua.warehouse.schema.Tables.MEMBERSHIP;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.thidua.reference.Validity;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Snapshot;

/**
 * What one dataset of one edition holds, as far as a query depends on it: the traits of its measures, and which rules of
 * indicators have anything to do. Each is found out once.
 */
public final class DatasetTraits {
    private final Snapshot snapshot;
    private final Dataset dataset;
    private final Map<Integer, MeasureTraits> measures;
    private final Map<Rule, Boolean> rules = new ConcurrentHashMap<>();

    private final List<Hidden> hidden;

    /** A cluster that figures of this dataset do not know, and when it had members. */
    private record Hidden(int cluster, Validity members) {}

    private record Rule(int measure, Set<Integer> from) {}

    private DatasetTraits(
            Snapshot snapshot, Dataset dataset, Map<Integer, MeasureTraits> measures, List<Hidden> hidden) {
        this.snapshot = snapshot;
        this.dataset = dataset;
        this.measures = measures;
        this.hidden = hidden;
    }

    public static DatasetTraits read(Snapshot snapshot, Dataset dataset) {
        return new DatasetTraits(
                snapshot, dataset, MeasureTraitsQuery.read(snapshot, dataset), hidden(snapshot, dataset));
    }

    private static List<Hidden> hidden(Snapshot snapshot, Dataset dataset) {
        var s = SUBJECT;
        var m = MEMBERSHIP;
        return snapshot.db()
                .selectDistinct(m.CLUSTER_ID, m.VALID_FROM, m.VALID_TO)
                .from(snapshot.of(m))
                .join(snapshot.of(s))
                .on(s.ID.eq(m.CLUSTER_ID))
                .where(s.DATASET.ne(inline(dataset.dbText())))
                .fetch(row -> new Hidden(row.value1(), new Validity(row.value2(), row.value3())));
    }

    /** The latest quarter with any figure. */
    public Optional<Period> latestQuarter() {
        return measures.values().stream()
                .map(MeasureTraits::lastQuarter)
                .filter(id -> id > 0)
                .map(Period::ofId)
                .max(Period::compareTo);
    }

    /** Clusters that figures of this dataset do not know, with members on some of the days. */
    Set<Integer> hiddenClusters(Validity days) {
        return hidden.stream()
                .filter(each -> each.members().overlaps(days))
                .map(Hidden::cluster)
                .collect(toCollection(TreeSet::new));
    }

    boolean holds(int measure) {
        return measures.containsKey(measure);
    }

    MeasureTraits of(int measure) {
        return measures.getOrDefault(measure, MeasureTraits.NONE);
    }

    /**
     * Whether some subject may lack a measure for a period although everything that stands in for it is there. False is
     * certain: then the figures given are all there is.
     *
     * @param from ids of the measures that stand in
     */
    boolean rulesApply(int measure, Set<Integer> from) {
        return measures.keySet().containsAll(from)
                && rules.computeIfAbsent(new Rule(measure, Set.copyOf(from)), this::look);
    }

    private boolean look(Rule rule) {
        var o = OBSERVATION;
        var ids = new HashSet<>(rule.from());
        ids.add(rule.measure());
        var given = o.MEASURE_ID
                .eq(inline(rule.measure()))
                .and(o.REPORTER_ID.eq(o.SUBJECT_ID))
                .and(o.BASIS.eq(inline(Basis.PERIOD.dbText())));
        var from = Column.in(o.MEASURE_ID, rule.from());
        return snapshot.db()
                .fetchExists(select(o.SUBJECT_ID)
                        .from(snapshot.of(o))
                        .where(o.DATASET.eq(inline(dataset.dbText())))
                        .and(o.LEVEL.eq(inline(Level.ALL.dbText())))
                        .and(Column.oneOf(o.MEASURE_ID, ids))
                        .and(o.VALUE.isNotNull())
                        .groupBy(o.SUBJECT_ID, o.PERIOD_ID)
                        .having(max(Column.flag(given)).eq(inline(0)))
                        .and(count(Column.set(from)).ge(inline(rule.from().size()))));
    }
}
