package vn.thidua.etl.load;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.run.Stage;

/** Which stages a run of each kind of job goes through. */
@Component
public class Stages {
    private final ReferenceStage reference;
    private final TakeInStage takeIn;
    private final StagingStage staging;
    private final ReadingStage reading;
    private final RulesStage rules;
    private final ReportsStage reports;
    private final PublishStage publish;
    private final FilingStage filing;

    Stages(
            ReferenceStage reference,
            TakeInStage takeIn,
            StagingStage staging,
            ReadingStage reading,
            RulesStage rules,
            ReportsStage reports,
            PublishStage publish,
            FilingStage filing) {
        this.reference = reference;
        this.takeIn = takeIn;
        this.staging = staging;
        this.reading = reading;
        this.rules = rules;
        this.reports = reports;
        this.publish = publish;
        this.filing = filing;
    }

    /** From the files to the end, or to the point where somebody has to decide. */
    public List<Stage> of(JobKind kind) {
        return switch (kind) {
            case REFERENCE_DATA -> List.of(reference, publish);
            case SUBMISSIONS -> List.of(takeIn, staging, reading, rules, reports, publish, filing);
        };
    }

    /** After somebody decided to publish. */
    public List<Stage> afterDecision() {
        return List.of(publish, filing);
    }
}
