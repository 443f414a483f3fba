package vn.thidua.etl;

import java.time.Instant;
import java.util.Optional;

/** When jobs run by themselves. What is paused stays paused over a restart. */
public interface JobSchedule {
    /** The next time; empty when the job has no schedule or is paused. */
    Optional<Instant> nextRun(String job);

    boolean isPaused(String job);

    /** Keeps the job from running by itself. Repeating it changes nothing. */
    void pause(String job);

    /** Lets the job run by itself again, from its next time on: times that passed while it was paused are not made up. */
    void resume(String job);
}
