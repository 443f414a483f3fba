package vn.thidua.etl.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.RunStep;
import vn.thidua.warehouse.StatementWatch;

/** How far the present step of a run is. Changed by the thread of the run only, read from any. */
public final class StepProgress {
    private final StatementWatch watch;
    private volatile RunStep step = RunStep.START;
    private volatile long began = System.nanoTime();
    private volatile long stepRows;
    private volatile long statementRows;
    private volatile @Nullable Long expected;

    StepProgress(StatementWatch watch) {
        this.watch = watch;
    }

    public void enter(RunStep next) {
        step = next;
        began = System.nanoTime();
        stepRows = 0;
        statementRows = 0;
    }

    public RunStep step() {
        return step;
    }

    /** Rows done in this step. */
    public void rowsDone(long rows) {
        stepRows += rows;
        statementRows = 0;
    }

    /** Rows, by estimate, that the statement begun next will handle. */
    public void rowsAhead(long rows) {
        statementRows = rows;
    }

    /** How many rows the run will have, once known. */
    public void expect(@Nullable Long rows) {
        expected = rows;
    }

    public @Nullable Long expected() {
        return expected;
    }

    /** Rows done in this step, with the part of the running statement that is done. */
    public long rows() {
        return stepRows + Math.round(statementRows * watch.fraction());
    }

    public double rowsPerSecond() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return seconds < 0.2 ? 0 : rows() / seconds;
    }

    /** Until the rows of this step are done; null if that cannot be told. */
    public @Nullable Duration left() {
        var all = expected;
        double rate = rowsPerSecond();
        if (all == null || rate <= 0 || step != RunStep.STAGE) {
            return null;
        }
        return Duration.ofMillis(Math.round(1000 * Math.max(0, all - rows()) / rate));
    }
}
