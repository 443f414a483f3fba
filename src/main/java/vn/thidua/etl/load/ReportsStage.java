package vn.thidua.etl.load;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_REPORT;
import static vn.thidua.warehouse.schema.Tables.CLEAN_CELL;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.Forms;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.reference.References;
import vn.thidua.warehouse.Loads;

/**
 * Notes which reports have come, when, and which are still owed, for every quarter that the load touches; and counts
 * them as figures, so that punctuality is an indicator like any other. A correction does not make a report late: its
 * first arrival counts.
 */
@Component
class ReportsStage implements Stage {

    private final References references;
    private final Loads loads;
    private final ReportRows reports;
    private final MissingPeriods periods;

    ReportsStage(References references, Loads loads, ReportRows reports, MissingPeriods periods) {
        this.references = references;
        this.loads = loads;
        this.reports = reports;
        this.periods = periods;
    }

    @Override
    public RunStep step() {
        return RunStep.REPORTS;
    }

    @Override
    public void run(RunWork work) {
        var deadline = work.spec().deadline();
        if (deadline != null) {
            reports.write(work, deadline);
            if (deadline.counted()) {
                count(work);
            }
        }
        periods.ofFigures(work.load());
    }

    /** One report owed, and one on time or none, for each report that is due; those of history are not judged. */
    private void count(RunWork work) {
        var reference = references.current();
        var due = reference.measure(Forms.REPORTS_DUE);
        var onTime = reference.measure(Forms.REPORTS_ON_TIME);
        if (due.isPresent() && onTime.isPresent()) {
            count(work, due.get().id(), List.of("on_time", "late", "overdue", "returned"), 1);
            count(work, onTime.get().id(), List.of("on_time"), 1);
            count(work, onTime.get().id(), List.of("late", "overdue", "returned"), 0);
        }
    }

    private void count(RunWork work, int measure, List<String> states, int number) {
        var c = CLEAN_CELL;
        var r = CANDIDATE_REPORT;
        work.watch()
                .over(loads.db())
                .insertInto(c, c.DATASET, c.SUBJECT_ID, c.PERIOD_ID, c.MEASURE_ID, c.VALUE, c.SUBMISSION_ID, c.LOAD_ID)
                .select(select(
                                r.DATASET,
                                r.SUBJECT_ID,
                                r.PERIOD_ID,
                                inline(measure),
                                inline(BigDecimal.valueOf(number)),
                                inline(0L), // no file says it: it is counted here
                                r.LOAD_ID)
                        .from(r)
                        .where(r.LOAD_ID.eq(inline(work.load().value())))
                        .and(r.STATE.in(
                                states.stream().map(org.jooq.impl.DSL::inline).toList())))
                .execute();
    }
}
