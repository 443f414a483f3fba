package vn.thidua.dashboard.data;

import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Reference;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Snapshot;

/** Figures of one period that stood in an earlier edition and read differently now; the largest change first. */
public final class FigureChanges {
    private FigureChanges() {}

    /**
     * @param limit at most so many
     */
    public static List<FigureChange> of(
            Snapshot earlier, Snapshot now, Reference reference, Dataset dataset, Period period, int limit) {
        var old = OBSERVATION.as("old");
        var before = earlier.db()
                .selectFrom(earlier.of(OBSERVATION))
                .where(OBSERVATION.DATASET.eq(dataset.dbText()))
                .and(OBSERVATION.PERIOD_ID.eq(period.id()))
                .and(OBSERVATION.STATE.eq(CellState.VALUE.dbText()))
                .asTable(old);
        return now
                .db()
                .select(
                        OBSERVATION.SUBJECT_ID,
                        OBSERVATION.MEASURE_ID,
                        OBSERVATION.VALUE,
                        OBSERVATION.LOW,
                        OBSERVATION.HIGH,
                        OBSERVATION.APPROXIMATE,
                        old.VALUE,
                        old.LOW,
                        old.HIGH,
                        old.APPROXIMATE)
                .from(now.of(OBSERVATION))
                .join(before)
                .on(old.SUBJECT_ID.eq(OBSERVATION.SUBJECT_ID))
                .and(old.MEASURE_ID.eq(OBSERVATION.MEASURE_ID))
                .and(old.LEVEL.eq(OBSERVATION.LEVEL))
                .and(old.BASIS.eq(OBSERVATION.BASIS))
                .and(old.REPORTER_ID.eq(OBSERVATION.REPORTER_ID))
                .where(OBSERVATION.DATASET.eq(dataset.dbText()))
                .and(OBSERVATION.PERIOD_ID.eq(period.id()))
                .and(OBSERVATION.STATE.ne(CellState.VALUE.dbText()).or(OBSERVATION.VALUE.ne(old.VALUE)))
                .fetch()
                .stream()
                .flatMap(row -> reference.measure(row.get(OBSERVATION.MEASURE_ID)).stream()
                        .map(measure -> new FigureChange(
                                new SubjectId(row.get(OBSERVATION.SUBJECT_ID)),
                                measure.code(),
                                PublishedFigures.quantity(
                                        row.get(old.VALUE),
                                        row.get(old.LOW),
                                        row.get(old.HIGH),
                                        row.get(old.APPROXIMATE)),
                                PublishedFigures.quantity(
                                        row.get(OBSERVATION.VALUE),
                                        row.get(OBSERVATION.LOW),
                                        row.get(OBSERVATION.HIGH),
                                        row.get(OBSERVATION.APPROXIMATE)))))
                .sorted((a, b) -> share(b).compareTo(share(a)))
                .limit(limit)
                .toList();
    }

    /** How much of the earlier figure changed: comparable between people and money. */
    private static BigDecimal share(FigureChange change) {
        BigDecimal before = value(change.before());
        BigDecimal now = value(change.now());
        return before.signum() == 0
                ? BigDecimal.valueOf(now.signum())
                : now.subtract(before).abs().divide(before.abs(), java.math.MathContext.DECIMAL32);
    }

    private static BigDecimal value(vn.thidua.shared.@Nullable Quantity quantity) {
        return Optional.ofNullable(quantity)
                .map(vn.thidua.shared.Quantity::value)
                .orElse(BigDecimal.ZERO);
    }
}
