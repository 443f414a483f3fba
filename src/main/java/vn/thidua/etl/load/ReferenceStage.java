package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.RunProblems;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.reference.ReferenceCandidates;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceFiles;
import vn.thidua.reference.ReferenceFiles.Reading;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Warehouse;

/** Reads the folder of reference data into candidates. One bad row holds everything back. */
@Component
class ReferenceStage implements Stage {
    private static final String FOLDER = "reference-data";

    private final ShippedFiles shipped;
    private final References references;
    private final Warehouse warehouse;
    private final Loads loads;
    private final MissingPeriods periods;
    private final RunStore runs;
    private final RunProblems problems;

    ReferenceStage(
            ShippedFiles shipped,
            References references,
            Warehouse warehouse,
            Loads loads,
            MissingPeriods periods,
            RunStore runs,
            RunProblems problems) {
        this.shipped = shipped;
        this.references = references;
        this.warehouse = warehouse;
        this.loads = loads;
        this.periods = periods;
        this.runs = runs;
        this.problems = problems;
    }

    @Override
    public RunStep step() {
        return RunStep.STAGE;
    }

    @Override
    public void run(RunWork work) {
        var given = work.request().inbox();
        if (given != null) {
            read(work, given);
            return;
        }
        var copy = temporary();
        try {
            shipped.copy(FOLDER, copy);
            read(work, copy);
        } finally {
            FileSystemUtils.deleteRecursively(copy.toFile());
        }
    }

    private void read(RunWork work, Path folder) {
        var current = warehouse.head().value() == 0 ? null : references.current();
        var vietnamese = ReferenceFiles.read(folder, current, new Texts(Language.VI));
        switch (vietnamese) {
            case Reading.Complete(ReferenceData data) -> stage(work, data);
            case Reading.Refused(List<Problem> refused) -> {
                var english = (Reading.Refused) ReferenceFiles.read(folder, current, new Texts(Language.EN));
                for (int i = 0; i < refused.size(); i++) {
                    work.find(
                            new Finding(null, refused.get(i), english.problems().get(i)));
                }
                problems.add(
                        work.id(),
                        work.findings().stream().map(RunWork.Placed::finding).toList());
                work.end(RunState.HELD, warehouse.head(), null);
            }
        }
    }

    private void stage(RunWork work, ReferenceData data) {
        var load =
                loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(Table[]::new));
        work.load(load);
        runs.load(work.id(), load);
        int rows = ReferenceCandidates.append(loads, load, data);
        periods.keptBesides(load);
        work.read(rows);
        work.accepted(rows);
        work.progress().rowsDone(rows);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("thidua-reference");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory can be made", e);
        }
    }
}
