package vn.thidua.ui.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Localized;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.RunView;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;

/** Runs and jobs for the tests of what is said about them. */
final class SampleRun {
    static final Instant BEGAN = Instant.parse("2022-10-20T09:30:00Z");
    static final JobWords VI = new JobWords(Language.VI);
    static final JobWords EN = new JobWords(Language.EN);

    private SampleRun() {}

    static RunView in(RunState state) {
        return run(state, RunStep.END, 0, null, 0, null);
    }

    static RunView reading(long rows, @Nullable Long expected, double rate, @Nullable Duration left) {
        return run(RunState.RUNNING, RunStep.STAGE, rows, expected, rate, left);
    }

    private static RunView run(
            RunState state, RunStep step, long rows, @Nullable Long expected, double rate, @Nullable Duration left) {
        return new RunView(
                new RunId(12),
                "quarterly-submissions",
                RunOrigin.MANUAL,
                "staff",
                Dataset.REPORTS,
                false,
                state == RunState.WAITING,
                state,
                step,
                rows,
                expected,
                rate,
                left,
                state == RunState.PUBLISHED ? new EditionNumber(7) : null,
                3,
                1200,
                1190,
                10,
                1150,
                30,
                10,
                List.of(),
                null,
                null,
                null,
                BEGAN,
                state.ended() ? BEGAN.plusSeconds(200) : null);
    }

    static JobView job(@Nullable String cron, boolean paused, @Nullable RunView last) {
        return new JobView(
                "quarterly-submissions",
                new Localized("Báo cáo quý", "Quarterly reports"),
                new Localized("Tệp của các đơn vị.", "Files of the units."),
                JobKind.SUBMISSIONS,
                Dataset.REPORTS,
                true,
                cron,
                cron == null ? null : "Asia/Ho_Chi_Minh",
                paused,
                cron == null || paused ? null : Instant.parse("2022-10-20T22:30:00Z"),
                last);
    }
}
