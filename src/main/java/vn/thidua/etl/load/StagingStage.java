package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.run.TakenFile;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.shared.LoadId;
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
        var together = new LinkedHashMap<List<String>, List<TakenFile>>();
        for (var file : work.files().values()) {
            if (file.taken().origin() == null) {
                stage(
                        work,
                        List.of(file),
                        one -> staged.stage(
                                load, work.dataset(), file.submission().id(), cells(work, file.taken()), work.watch()));
            } else {
                together.computeIfAbsent(file.taken().columns(), columns -> new ArrayList<>())
                        .add(file);
            }
        }
        for (var files : together.values()) {
            stage(work, files, all -> together(work, load, all));
        }
        staged.setAside(load, work.watch());
    }

    private interface Staging {
        long stage(List<TakenFile> files);
    }

    private static void stage(RunWork work, List<TakenFile> files, Staging staging) {
        work.goOn();
        long rows = files.stream().mapToLong(file -> file.taken().rows()).sum();
        work.progress().rowsAhead(rows);
        long cells = staging.stage(files);
        for (var file : files) {
            // a list has a cell a row; only of a wide file, which goes alone, cells may be empty
            work.readOf(
                    file.submission().id(),
                    files.size() == 1 ? cells : file.taken().rows());
        }
        work.progress().rowsDone(rows);
    }

    /** Lists that were read from workbooks and documents are small, many and alike: one statement reads them all. */
    private long together(RunWork work, LoadId load, List<TakenFile> files) {
        try (var list = JoinedLists.of(files)) {
            var of = cells(work, files.getFirst().taken());
            return staged.stage(
                    load,
                    work.dataset(),
                    new CellFile(
                            list.file(), of.delimiter(), of.skip(), list.columns(), of.roles(), of.wide(), of.period()),
                    work.watch());
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of %d files cannot be joined".formatted(files.size()), e);
        }
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
                taken.layout() == Layout.WIDE ? taken.measures() : List.of(),
                period);
    }
}
