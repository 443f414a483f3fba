package vn.thidua.etl.load;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.run.RunStore;

/**
 * What dry runs found stays to be looked at until the next dry run of the same job, or the next start of the program.
 */
@Component
public class KeptPreviews {
    private final RunStore runs;
    private final ForgottenLoad forgotten;

    KeptPreviews(RunStore runs, ForgottenLoad forgotten) {
        this.runs = runs;
        this.forgotten = forgotten;
    }

    /** Forgets those of one job. */
    void forget(String job) {
        forget(run -> run.job().equals(job));
    }

    /** Forgets those of all jobs. */
    public void forgetAll() {
        forget(any -> true);
    }

    private void forget(Predicate<RunRow> which) {
        runs.keptPreviews().stream().filter(which).forEach(run -> {
            var load = run.load();
            if (load != null) {
                forgotten.forget(load);
            }
            runs.withoutLoad(run.id());
        });
    }
}
