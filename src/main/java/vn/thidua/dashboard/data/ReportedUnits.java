package vn.thidua.dashboard.data;

import static org.jooq.impl.DSL.countDistinct;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.DirectRead;
import vn.thidua.warehouse.Snapshot;

/**
 * Which quarters have figures, and who has reported. A unit has reported when it gave at least one figure itself. Each
 * is asked once: a published edition never changes. Thread-safe.
 */
public final class ReportedUnits {
    private final Snapshot snapshot;
    private final Reference reference;
    private final Dataset dataset;

    private final Map<Period, Set<SubjectId>> reporters = new ConcurrentHashMap<>();
    private @Nullable Map<Period, Integer> quarters;

    public ReportedUnits(Snapshot snapshot, Reference reference, Dataset dataset) {
        this.snapshot = snapshot;
        this.reference = reference;
        this.dataset = dataset;
    }

    /** The number of reporters of each calendar quarter that has figures, oldest first. */
    public synchronized Map<Period, Integer> quarters() {
        if (quarters == null) {
            quarters = readQuarters();
        }
        return quarters;
    }

    private Map<Period, Integer> readQuarters() {
        Map<Period, Integer> found = new TreeMap<>();
        var reported = DSL.select(OBSERVATION.PERIOD_ID, countDistinct(OBSERVATION.REPORTER_ID))
                .from(snapshot.of(OBSERVATION))
                .where(given())
                .groupBy(OBSERVATION.PERIOD_ID);
        return DirectRead.of(snapshot.db(), reported, rows -> {
            while (rows.next()) {
                Period period = Period.ofId(rows.getInt(1));
                if (period.kind() == PeriodKind.QUARTER && period.calendar() == ReportingCalendar.QUARTER) {
                    found.put(period, rows.getInt(2));
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    /**
     * The newest quarter with reports of at least half of the units, so that a page does not open on a quarter that has
     * hardly begun; one in which there are clusters to compare before one without; else the newest with any figure.
     */
    public static Optional<Period> latest(Map<Period, Integer> quarters, Reference reference) {
        List<Period> newestFirst = new ArrayList<>(quarters.keySet()).reversed();
        List<Period> begun = newestFirst.stream()
                .filter(quarter -> 2 * quarters.getOrDefault(quarter, 0)
                        >= reference.unitsAt(quarter.last()).size())
                .toList();
        return begun.stream()
                .filter(quarter -> !reference.clustersAt(quarter.last()).isEmpty())
                .findFirst()
                .or(() -> begun.stream().findFirst())
                .or(() -> newestFirst.stream().findFirst());
    }

    /** Who of {@code units} has not reported for {@code quarter}, in their order. */
    public List<Subject> missing(List<Subject> units, Period quarter) {
        Set<SubjectId> in = reporters.computeIfAbsent(quarter, this::reporters);
        return units.stream().filter(unit -> !in.contains(unit.id())).toList();
    }

    private Set<SubjectId> reporters(Period quarter) {
        Set<SubjectId> in = new HashSet<>();
        var reporting = DSL.selectDistinct(OBSERVATION.SUBJECT_ID)
                .from(snapshot.of(OBSERVATION))
                .where(OBSERVATION.PERIOD_ID.eq(quarter.id()))
                .and(given());
        return DirectRead.of(snapshot.db(), reporting, rows -> {
            while (rows.next()) {
                in.add(new SubjectId(rows.getInt(1)));
            }
            return in;
        });
    }

    private Condition given() {
        return OBSERVATION
                .DATASET
                .eq(dataset.dbText())
                .and(OBSERVATION.STATE.notIn(CellState.MISSING.dbText(), CellState.WITHDRAWN.dbText()));
    }
}
