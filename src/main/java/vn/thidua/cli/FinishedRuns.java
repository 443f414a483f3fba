package vn.thidua.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunFinished;
import vn.thidua.etl.RunId;

/** Lets a command wait for the end of its run. */
@Component
class FinishedRuns {
    private static final int REMEMBERED = 1000;

    private final LinkedHashSet<RunId> runs = new LinkedHashSet<>();

    @EventListener
    synchronized void finished(RunFinished event) {
        // a run that waited and was decided finishes twice
        runs.add(event.run());
        if (runs.size() > REMEMBERED) runs.remove(runs.getFirst());
        notifyAll();
    }

    /** Whether the run has finished; waits for it at most so long. */
    synchronized boolean await(RunId run, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!runs.contains(run)) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }
}
