package vn.thidua.dashboard.data;

import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.DirectRead;
import vn.thidua.warehouse.Snapshot;

/**
 * How large units are: by their number of hamlets and residential groups (thôn, tổ dân phố), the newest that they gave
 * until a quarter; population and households are not collected. Units that are ranked by kind fall into thirds, those of
 * equal numbers into the same. Each quarter is asked once: a published edition never changes. Thread-safe.
 */
public final class UnitSizes {
    private static final MeasureCode HAMLETS = new MeasureCode("HAMLETS");
    private static final int CLASSES = 3;

    private final Snapshot snapshot;
    private final Reference reference;
    private final Dataset dataset;
    private final Map<Period, Map<SubjectId, SizeClass>> classes = new ConcurrentHashMap<>();

    public UnitSizes(Snapshot snapshot, Reference reference, Dataset dataset) {
        this.snapshot = snapshot;
        this.reference = reference;
        this.dataset = dataset;
    }

    /**
     * A third of the units of a kind.
     *
     * @param least hamlets of its smallest unit
     * @param most hamlets of its largest unit
     */
    public record SizeClass(int least, int most) implements Comparable<SizeClass> {
        @Override
        public int compareTo(SizeClass other) {
            return Integer.compare(least, other.least);
        }
    }

    /**
     * The classes of the units of a quarter's last day whose hamlets are known.
     *
     * @param kind equal for units that are of one kind
     */
    public Map<SubjectId, SizeClass> at(Period quarter, Function<Subject, ?> kind) {
        return classes.computeIfAbsent(quarter, asked -> classes(asked, kind));
    }

    private Map<SubjectId, SizeClass> classes(Period quarter, Function<Subject, ?> kind) {
        Map<SubjectId, Integer> hamlets = read(quarter);
        Map<SubjectId, SizeClass> found = new HashMap<>();
        reference.unitsAt(quarter.last()).stream()
                .filter(unit -> hamlets.containsKey(unit.id()))
                .collect(Collectors.groupingBy(kind))
                .values()
                .forEach(units -> found.putAll(thirds(units, hamlets)));
        return Map.copyOf(found);
    }

    private static Map<SubjectId, SizeClass> thirds(List<Subject> units, Map<SubjectId, Integer> hamlets) {
        List<Integer> sizes = units.stream()
                .map(unit -> hamlets.getOrDefault(unit.id(), 0))
                .sorted()
                .toList();
        Map<SubjectId, SizeClass> found = new HashMap<>();
        for (Subject unit : units) {
            int third = third(hamlets.getOrDefault(unit.id(), 0), sizes);
            List<Integer> same =
                    sizes.stream().filter(size -> third(size, sizes) == third).toList();
            found.put(unit.id(), new SizeClass(same.getFirst(), same.getLast()));
        }
        return found;
    }

    private static int third(int size, List<Integer> sizes) {
        return CLASSES * sizes.indexOf(size) / sizes.size();
    }

    private Map<SubjectId, Integer> read(Period quarter) {
        return reference.measure(HAMLETS).map(measure -> read(measure, quarter)).orElse(Map.of());
    }

    private Map<SubjectId, Integer> read(Measure measure, Period quarter) {
        var given = DSL.select(OBSERVATION.SUBJECT_ID, OBSERVATION.PERIOD_ID, OBSERVATION.VALUE)
                .from(snapshot.of(OBSERVATION))
                .where(OBSERVATION.DATASET.eq(dataset.dbText()))
                .and(OBSERVATION.MEASURE_ID.eq(measure.id()))
                .and(OBSERVATION.STATE.eq(CellState.VALUE.dbText()))
                .and(OBSERVATION.REPORTER_ID.eq(OBSERVATION.SUBJECT_ID))
                .orderBy(OBSERVATION.PERIOD_ID);
        return DirectRead.of(snapshot.db(), given, rows -> {
            Map<SubjectId, Integer> newest = new HashMap<>();
            while (rows.next()) {
                Period period = Period.ofId(rows.getInt(2));
                if (period.kind() == PeriodKind.QUARTER && !period.last().isAfter(quarter.last())) {
                    newest.put(
                            new SubjectId(rows.getInt(1)), rows.getBigDecimal(3).intValue());
                }
            }
            return Map.copyOf(newest);
        });
    }
}
