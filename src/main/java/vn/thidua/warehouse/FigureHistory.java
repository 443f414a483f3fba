package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Level;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionChanges.Figure;
import vn.thidua.warehouse.schema.tables.records.ObservationRecord;

/** Every state that figures of one subject ever had. */
@Component
public class FigureHistory {
    private final DSLContext db;

    FigureHistory(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    /**
     * One state of a cell.
     *
     * @param from first edition that says so
     * @param to first edition that says otherwise; null while the newest still does
     */
    public record Version(
            Period period,
            int measure,
            Level level,
            Basis basis,
            SubjectId reporter,
            Figure figure,
            @Nullable LocalDate asOf,
            EditionNumber from,
            @Nullable EditionNumber to) {
        /** Whether an edition says so. */
        public boolean isIn(EditionNumber edition) {
            return from.compareTo(edition) <= 0 && (to == null || to.compareTo(edition) > 0);
        }
    }

    /** By measure and period; of each cell the newest state first. Editions after {@code last} are left out. */
    public List<Version> of(
            Dataset dataset,
            SubjectId subject,
            Collection<Period> periods,
            Collection<Integer> measures,
            EditionNumber last) {
        return db.selectFrom(OBSERVATION)
                .where(OBSERVATION.DATASET.eq(inline(dataset.dbText())))
                .and(OBSERVATION.SUBJECT_ID.eq(inline(subject.value())))
                .and(OBSERVATION.PERIOD_ID.in(
                        periods.stream().map(period -> inline(period.id())).toList()))
                .and(OBSERVATION.MEASURE_ID.in(
                        measures.stream().map(measure -> inline(measure)).toList()))
                .and(OBSERVATION.FROM_EDITION.le(inline(last.value())))
                .orderBy(
                        OBSERVATION.MEASURE_ID,
                        OBSERVATION.PERIOD_ID,
                        OBSERVATION.LEVEL,
                        OBSERVATION.BASIS,
                        OBSERVATION.REPORTER_ID,
                        OBSERVATION.FROM_EDITION.desc())
                .fetch()
                .map(row -> version(row, last));
    }

    private static Version version(ObservationRecord row, EditionNumber last) {
        @Nullable BigDecimal value = row.getValue();
        return new Version(
                Period.ofId(row.getPeriodId()),
                row.getMeasureId(),
                Level.fromDb(row.getLevel()),
                Basis.fromDb(row.getBasis()),
                new SubjectId(row.getReporterId()),
                new Figure(
                        CellState.fromDb(row.getState()),
                        value == null ? null : new Quantity(value, row.getLow(), row.getHigh(), row.getApproximate()),
                        row.getSubmissionId(),
                        new LoadId(row.getLoadId())),
                row.getAsOf(),
                new EditionNumber(row.getFromEdition()),
                row.getToEdition() > last.value() ? null : new EditionNumber(row.getToEdition()));
    }
}
