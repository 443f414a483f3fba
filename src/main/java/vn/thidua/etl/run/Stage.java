package vn.thidua.etl.run;

import vn.thidua.etl.RunStep;

/**
 * One stage of a run. It writes to the warehouse with statements that each stand alone and carry the load's id, so that
 * forgetting the load undoes it.
 */
public interface Stage {
    RunStep step();

    /** Does the work; the run is not ended yet unless {@link #always()}. */
    void run(RunWork work);

    /** Whether it also runs for a run that has ended. */
    default boolean always() {
        return false;
    }
}
