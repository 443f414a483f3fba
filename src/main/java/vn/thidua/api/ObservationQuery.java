package vn.thidua.api;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.thidua.warehouse.schema.Tables.NOTE;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.api.ObservationEndpoints.ObservationRow;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.schema.tables.records.ObservationRecord;

/** Reads observations of one edition, narrowed by whatever is given; the scope decides which of them are returned. */
@Component
class ObservationQuery {
    private static final Field<String> REMARK = field(name("remark"), String.class);

    List<ObservationRow> find(
            Snapshot snapshot,
            Reference reference,
            Scope scope,
            @Nullable Dataset dataset,
            @Nullable Subject subject,
            @Nullable Period period,
            @Nullable Measure measure,
            int limit) {
        var rows = snapshot.of(OBSERVATION);
        return snapshot.db()
                .select(rows.fields())
                .select(remark(snapshot))
                .from(rows)
                .where(dataset == null ? noCondition() : OBSERVATION.DATASET.eq(dataset.dbText()))
                .and(
                        subject == null
                                ? noCondition()
                                : OBSERVATION.SUBJECT_ID.eq(subject.id().value()))
                .and(period == null ? noCondition() : OBSERVATION.PERIOD_ID.eq(period.id()))
                .and(measure == null ? noCondition() : OBSERVATION.MEASURE_ID.eq(measure.id()))
                .and(named(reference, scope))
                .orderBy(
                        OBSERVATION.DATASET,
                        OBSERVATION.PERIOD_ID,
                        OBSERVATION.SUBJECT_ID,
                        OBSERVATION.MEASURE_ID,
                        OBSERVATION.LEVEL,
                        OBSERVATION.BASIS,
                        OBSERVATION.REPORTER_ID)
                .limit(limit)
                .fetch(row -> row(row.into(OBSERVATION), row.get(REMARK), reference));
    }

    /** What the one who reported a figure said to it: the reason for an unusual one. */
    private static Field<String> remark(Snapshot snapshot) {
        return field(select(max(NOTE.REMARK))
                        .from(snapshot.of(NOTE))
                        .where(NOTE.DATASET.eq(OBSERVATION.DATASET))
                        .and(NOTE.SUBJECT_ID.eq(OBSERVATION.SUBJECT_ID))
                        .and(NOTE.PERIOD_ID.eq(OBSERVATION.PERIOD_ID))
                        .and(NOTE.MEASURE_ID.eq(OBSERVATION.MEASURE_ID))
                        .and(NOTE.LEVEL.eq(OBSERVATION.LEVEL)))
                .as(REMARK);
    }

    private static Condition named(Reference reference, Scope scope) {
        if (scope.everything()) return noCondition();
        return OBSERVATION.SUBJECT_ID.in(reference.subjects().stream()
                .filter(subject -> View.names(scope, reference, subject))
                .map(subject -> subject.id().value())
                .toList());
    }

    private static ObservationRow row(ObservationRecord row, @Nullable String remark, Reference reference) {
        return new ObservationRow(
                row.getDataset(),
                code(reference, row.getSubjectId()),
                reference
                        .subject(new SubjectId(row.getSubjectId()))
                        .map(Subject::nameVi)
                        .orElse(""),
                Period.ofId(row.getPeriodId()).code(),
                reference
                        .measure(row.getMeasureId())
                        .map(measure -> measure.code().value())
                        .orElse(""),
                row.getLevel(),
                row.getBasis(),
                code(reference, row.getReporterId()),
                row.getState(),
                Numbers.plain(row.getValue()),
                Numbers.plain(row.getLow()),
                Numbers.plain(row.getHigh()),
                qualifier(row),
                row.getAsOf(),
                row.getSubmissionId(),
                remark);
    }

    private static String code(Reference reference, int id) {
        return reference.subject(new SubjectId(id)).map(Subject::code).orElse("");
    }

    private static @Nullable String qualifier(ObservationRecord row) {
        @Nullable BigDecimal value = row.getValue();
        return Optional.ofNullable(value)
                .map(figure -> new Quantity(figure, row.getLow(), row.getHigh(), row.getApproximate())
                        .qualifier()
                        .dbText())
                .orElse(null);
    }
}
