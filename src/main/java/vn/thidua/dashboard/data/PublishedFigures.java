package vn.thidua.dashboard.data;

import static vn.thidua.warehouse.schema.Tables.NOTE;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Reference;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Snapshot;

/** Reads every published figure with its source; newest period first, then by subject and measure. */
public final class PublishedFigures {
    private final Snapshot snapshot;
    private final Reference reference;

    public PublishedFigures(Snapshot snapshot, Reference reference) {
        this.snapshot = snapshot;
        this.reference = reference;
    }

    public List<PublishedFigure> all() {
        List<PublishedFigure> figures = new ArrayList<>();
        snapshot.db()
                .select(
                        OBSERVATION.SUBJECT_ID,
                        OBSERVATION.PERIOD_ID,
                        OBSERVATION.MEASURE_ID,
                        OBSERVATION.LEVEL,
                        OBSERVATION.REPORTER_ID,
                        OBSERVATION.STATE,
                        OBSERVATION.VALUE,
                        OBSERVATION.LOW,
                        OBSERVATION.HIGH,
                        OBSERVATION.APPROXIMATE,
                        OBSERVATION.AS_OF,
                        NOTE.SOURCE_TITLE,
                        NOTE.SOURCE_URL,
                        NOTE.QUOTE,
                        NOTE.REMARK)
                .from(snapshot.of(OBSERVATION))
                .leftJoin(snapshot.of(NOTE))
                .on(NOTE.DATASET.eq(OBSERVATION.DATASET))
                .and(NOTE.SUBJECT_ID.eq(OBSERVATION.SUBJECT_ID))
                .and(NOTE.PERIOD_ID.eq(OBSERVATION.PERIOD_ID))
                .and(NOTE.MEASURE_ID.eq(OBSERVATION.MEASURE_ID))
                .and(NOTE.LEVEL.eq(OBSERVATION.LEVEL))
                .where(OBSERVATION.DATASET.eq(Dataset.PUBLISHED.dbText()))
                .fetch()
                .forEach(row -> figure(row).ifPresent(figures::add));
        figures.sort(
                Comparator.comparing((PublishedFigure figure) -> figure.period().last())
                        .reversed()
                        .thenComparing(figure -> figure.subject().sortKey())
                        .thenComparing(figure -> figure.measure().id()));
        return figures;
    }

    /** Empty for a row whose measure or subject the reference data of this edition no longer know. */
    private Optional<PublishedFigure> figure(Record row) {
        var subject = reference.subject(new SubjectId(row.get(OBSERVATION.SUBJECT_ID)));
        var reporter = reference.subject(new SubjectId(row.get(OBSERVATION.REPORTER_ID)));
        var measure = reference.measure(row.get(OBSERVATION.MEASURE_ID));
        if (subject.isEmpty() || reporter.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedFigure(
                Period.ofId(row.get(OBSERVATION.PERIOD_ID)),
                subject.get(),
                measure.get(),
                Level.fromDb(row.get(OBSERVATION.LEVEL)),
                reporter.get(),
                CellState.fromDb(row.get(OBSERVATION.STATE)),
                quantity(
                        row.get(OBSERVATION.VALUE),
                        row.get(OBSERVATION.LOW),
                        row.get(OBSERVATION.HIGH),
                        row.get(OBSERVATION.APPROXIMATE)),
                row.get(OBSERVATION.AS_OF),
                row.get(NOTE.SOURCE_TITLE),
                row.get(NOTE.SOURCE_URL),
                row.get(NOTE.QUOTE),
                row.get(NOTE.REMARK)));
    }

    static @Nullable Quantity quantity(
            @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate) {
        return value == null ? null : new Quantity(value, low, high, approximate);
    }
}
