package vn.thidua.etl.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.submission.Intake;
import vn.thidua.submission.Layout;
import vn.thidua.warehouse.CellFile;
import vn.thidua.warehouse.CellRole;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.StagedCells;

/** Reads the archived files into the warehouse, a statement a file. Clean cells are candidates after that. */
@Component
class StagingStage implements Stage {
    private final References references;
    private final Loads loads;
    private final StagedCells staged;
    private final RunStore runs;
    private final Clock clock;

    StagingStage(References references, Loads loads, StagedCells staged, RunStore runs, Clock clock) {
        this.references = references;
        this.loads = loads;
        this.staged = staged;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public RunStep step() {
        return RunStep.STAGE;
    }

    @Override
    public void run(RunWork work) {
        var load = loads.begin(EditionKind.LOAD);
        work.load(load);
        runs.load(work.id(), load);
        var today = LocalDate.now(clock.withZone(Formats.ZONE));
        staged.spell(
                load,
                Spellings.of(
                        references.current(work.dataset()),
                        work.spec(),
                        today,
                        work.request().period()));
        for (var file : work.files().values()) {
            work.goOn();
            var taken = file.taken();
            work.progress().rowsAhead(taken.rows());
            long cells = staged.stage(load, work.dataset(), file.submission().id(), cells(work, taken), work.watch());
            work.readOf(file.submission().id(), cells);
            work.progress().rowsDone(taken.rows());
        }
        staged.setAside(load, work.watch());
    }

    private static CellFile cells(RunWork work, Intake.Taken taken) {
        var roles = new EnumMap<CellRole, String>(CellRole.class);
        taken.roles().forEach((column, name) -> roles.put(CellRole.valueOf(column.name()), name));
        var given = work.request().period();
        // a file that says its periods is believed; the run's period is for those that do not
        var period = roles.containsKey(CellRole.PERIOD) || given == null ? null : given.code();
        return new CellFile(
                taken.archived(),
                taken.delimiter(),
                taken.skip(),
                taken.columns(),
                roles,
                taken.layout() == Layout.WIDE ? taken.measures() : java.util.List.of(),
                period);
    }
}
