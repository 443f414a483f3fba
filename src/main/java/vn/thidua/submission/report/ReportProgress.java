package vn.thidua.submission.report;

import static org.jooq.impl.DSL.max;
import static vn.thidua.operations.schema.Tables.REPORT_STEP;
import static vn.thidua.operations.schema.Tables.UNIT_REPORT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** How far the reports of many units are, without what they say. */
@Component
public class ReportProgress {
    private final DSLContext dsl;

    ReportProgress(@Qualifier("operationsDsl") DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param submitted when it was handed in last; null if it never was
     */
    public record Progress(ReportState state, @Nullable Instant submitted) {
        /** Whether the unit has done its part. */
        public boolean handedIn() {
            return submitted != null && !state.open();
        }
    }

    /** The reports of some periods that somebody has begun. */
    public Map<ReportKey, Progress> of(Dataset dataset, Collection<Period> periods) {
        var found = new HashMap<ReportKey, Progress>();
        if (periods.isEmpty()) {
            return found;
        }
        var submitted = max(REPORT_STEP.TAKEN_AT).as("submitted");
        dsl.select(UNIT_REPORT.SUBJECT_ID, UNIT_REPORT.PERIOD_ID, UNIT_REPORT.STATE, submitted)
                .from(UNIT_REPORT)
                .leftJoin(REPORT_STEP)
                .on(REPORT_STEP.REPORT_ID.eq(UNIT_REPORT.ID))
                .and(REPORT_STEP.STATE.eq(ReportState.SUBMITTED.dbText()))
                .where(UNIT_REPORT.DATASET.eq(dataset.dbText()))
                .and(UNIT_REPORT.PERIOD_ID.in(periods.stream().map(Period::id).toList()))
                .groupBy(UNIT_REPORT.SUBJECT_ID, UNIT_REPORT.PERIOD_ID, UNIT_REPORT.STATE)
                .forEach(row -> {
                    @Nullable OffsetDateTime at = row.value4();
                    found.put(
                            new ReportKey(dataset, new SubjectId(row.value1()), Period.ofId(row.value2())),
                            new Progress(ReportState.fromDb(row.value3()), at == null ? null : at.toInstant()));
                });
        return found;
    }
}
