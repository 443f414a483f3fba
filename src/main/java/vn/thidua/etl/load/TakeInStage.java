package vn.thidua.etl.load;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.Place;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunFiles.RunFile;
import vn.thidua.etl.run.RunRow;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.run.TakenFile;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submissions;
import vn.thidua.warehouse.Warehouse;

/** Copies the files of the inbox to the archive, finds out how to read them and registers them. */
@Component
class TakeInStage implements Stage {
    private final Inbox inbox;
    private final FileIntake intake;
    private final Submissions submissions;
    private final RunStore runs;
    private final RunFiles files;
    private final ForgottenLoad forgotten;
    private final Warehouse warehouse;

    TakeInStage(
            Inbox inbox,
            FileIntake intake,
            Submissions submissions,
            RunStore runs,
            RunFiles files,
            ForgottenLoad forgotten,
            Warehouse warehouse) {
        this.inbox = inbox;
        this.intake = intake;
        this.submissions = submissions;
        this.runs = runs;
        this.files = files;
        this.forgotten = forgotten;
        this.warehouse = warehouse;
    }

    @Override
    public RunStep step() {
        return RunStep.TAKE_IN;
    }

    @Override
    public void run(RunWork work) {
        var found = Inbox.files(inbox.of(work.request(), work.spec()));
        var rules = rules(work.spec(), work.request().period() != null);
        var ahead = new ReadAhead(inbox.archive(), intake, rules, found);
        ahead.each(seen -> {
            work.goOn();
            taken(work, seen);
        });
        work.progress()
                .expect(work.files().values().stream()
                        .mapToLong(file -> file.taken().rows())
                        .sum());
        if (found.isEmpty()) {
            work.end(RunState.NOTHING_NEW, warehouse.head(), null);
        } else if (!work.request().dryRun()) {
            settleWaiting(work);
        }
    }

    /** How the files of a job are to be read. */
    static IntakeRules rules(JobSpec spec, boolean periodGiven) {
        var columns = spec.source().columns();
        var measures = new HashMap<String, String>();
        columns.forEach(
                (header, column) -> measures.put(header, column.measure().value()));
        Map<String, FileColumn> headers = Map.of();
        return new IntakeRules(headers, measures, periodGiven, spec.source().tables());
    }

    private void taken(RunWork work, ReadAhead.Seen seen) {
        switch (seen.intake()) {
            case Intake.Taken taken -> taken(work, seen.name(), seen.modified(), taken);
            case Intake.Refused refused -> refused(work, seen.name(), seen.modified(), refused);
        }
    }

    private void taken(RunWork work, String name, Instant modified, Intake.Taken taken) {
        var receipt = new Receipt(
                work.request().job(),
                work.dataset(),
                taken.sha256(),
                name,
                taken.bytes(),
                work.request().by());
        var submission = work.request().dryRun() ? submissions.asIf(receipt) : submissions.receive(receipt);
        files.add(
                work.id(), new RunFile(name, submission.id(), taken.sha256(), taken.bytes(), modified, 0, 0, 0, null));
        if (!work.files().containsKey(submission.id())) {
            work.take(new TakenFile(submission, name, taken));
            for (var fault : taken.faults()) {
                work.find(
                        new Place.Line(submission.id(), fault.table(), fault.line(), fault.column()),
                        Wording.of(fault.fault()));
            }
        } else {
            work.countFile(); // the same content under a second name: read once, filed twice
        }
    }

    private void refused(RunWork work, String name, Instant modified, Intake.Refused refused) {
        files.add(work.id(), new RunFile(name, null, refused.sha256(), refused.bytes(), modified, 0, 0, 0, null));
        work.countFile();
        for (LineFault fault : refused.faults()) {
            work.find(
                    Finding.worded(null, fault.fault()::problem).at(name, fault.table(), fault.line(), fault.column()));
        }
    }

    /**
     * A run of the job that waits for a decision has left its files in the inbox, so this run has read them again. If it
     * found nothing else and nobody asked for it, the one that waits stands; otherwise this one takes its place.
     */
    private void settleWaiting(RunWork work) {
        for (var waiting : runs.inState(RunState.WAITING)) {
            if (!waiting.job().equals(work.request().job())) {
                continue;
            }
            if (work.request().origin() == RunOrigin.SCHEDULE
                    && contents(waiting).equals(contents(work))) {
                work.leaveFiles();
                work.end(RunState.NOTHING_NEW, warehouse.head(), null);
                return;
            }
            runs.end(waiting.id(), RunState.SUPERSEDED, null, null);
            var load = waiting.load();
            if (load != null) {
                forgotten.forget(load);
            }
        }
    }

    private Set<String> contents(RunRow run) {
        return files.of(run.id()).stream().map(RunFile::sha256).collect(Collectors.toSet());
    }

    private Set<String> contents(RunWork work) {
        return new HashSet<>(files.of(work.id()).stream().map(RunFile::sha256).toList());
    }
}
