package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.RunView;

/**
 * How far a running run is.
 *
 * @param fraction 0 to 1; null while it cannot be told
 * @param doing step, rows, rate and time left as one line
 * @param steps all steps of the run, in order
 */
record Progress(@Nullable Double fraction, String doing, List<StepLine> steps) implements Serializable {

    /** One step of the list. */
    record StepLine(String word, Stand stand) implements Serializable {}

    /** Whether a step lies behind the run, under it, or before it. */
    enum Stand {
        DONE,
        NOW,
        AHEAD
    }

    static Progress of(RunView run, JobKind kind, JobWords words) {
        var steps = JobWords.steps(kind);
        return new Progress(
                fraction(run),
                String.join(" · ", words.doing(run, kind)),
                steps.stream()
                        .map(step -> new StepLine(words.step(step, kind), stand(step, run.step())))
                        .toList());
    }

    private static Stand stand(RunStep step, RunStep now) {
        if (step == now) {
            return Stand.NOW;
        }
        return step.compareTo(now) < 0 ? Stand.DONE : Stand.AHEAD;
    }

    private static @Nullable Double fraction(RunView run) {
        var expected = run.expectedRows();
        return expected == null || expected == 0 || run.step() != RunStep.STAGE
                ? null
                : Math.min(1.0, (double) run.rows() / expected);
    }
}
