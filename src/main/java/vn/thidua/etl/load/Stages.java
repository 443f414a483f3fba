package vn.thidua.etl.load;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.run.Stage;

/** Which stages a run of each kind of job goes through. */
@Component
public class Stages {
    private final ReferenceStage reference;
    private final PublishStage publish;

    Stages(ReferenceStage reference, PublishStage publish) {
        this.reference = reference;
        this.publish = publish;
    }

    /** From the files to the end, or to the point where somebody has to decide. */
    public List<Stage> of(JobKind kind) {
        return switch (kind) {
            case REFERENCE_DATA -> List.of(reference, publish);
            case SUBMISSIONS -> List.of(publish);
        };
    }

    /** After somebody decided to publish. */
    public List<Stage> afterDecision() {
        return List.of(publish);
    }
}
