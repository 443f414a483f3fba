package vn.thidua.etl.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunState;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.rule.RuleContext;
import vn.thidua.etl.rule.Rules;
import vn.thidua.etl.rule.Violation;
import vn.thidua.etl.run.Place;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RejectMode;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.reference.References;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CandidateCells;
import vn.thidua.warehouse.CandidateNotes;
import vn.thidua.warehouse.CellId;
import vn.thidua.warehouse.RepeatedCells;
import vn.thidua.warehouse.Warehouse;

/** Holds back what contradicts itself or breaks a rule of the job. The rest of a file goes in, unless the job says no. */
@Component
class RulesStage implements Stage {
    /** Two lines of one file give different figures for a cell. */
    static final String CONTRADICTION = "CELL-01";

    /** Two files of one run give different figures for a cell: both are held. */
    static final String CONTRADICTION_OF_FILES = "CELL-02";

    /** "No figure yet" where there is one already: only a withdrawal takes a figure away. */
    static final String EMPTYING = "CELL-03";

    /** A withdrawal of a figure that is not there. */
    static final String NOTHING_TO_WITHDRAW = "CELL-04";

    private static final Logger log = LoggerFactory.getLogger(RulesStage.class);

    private final CandidateCells cells;
    private final RepeatedCells repeated;
    private final Warehouse warehouse;
    private final References references;
    private final Rules rules;
    private final CandidateNotes notes;
    private final ClosedPeriods closed;
    private final RunFiles files;

    RulesStage(
            CandidateCells cells,
            RepeatedCells repeated,
            Warehouse warehouse,
            References references,
            Rules rules,
            CandidateNotes notes,
            ClosedPeriods closed,
            RunFiles files) {
        this.cells = cells;
        this.repeated = repeated;
        this.warehouse = warehouse;
        this.references = references;
        this.rules = rules;
        this.notes = notes;
        this.closed = closed;
        this.files = files;
    }

    @Override
    public RunStep step() {
        return RunStep.RULES;
    }

    @Override
    public void run(RunWork work) {
        closed.takeOut(work);
        contradictions(work);
        withoutNumber(work);
        var asked = new HashSet<CellId>();
        for (var together : Rules.together(work.spec().rules())) {
            work.goOn();
            long begin = System.nanoTime();
            apply(work, together, asked);
            log.debug(
                    "Run {}: rule {} took {} ms",
                    work.id(),
                    together.getFirst().code(),
                    (System.nanoTime() - begin) / 1_000_000);
        }
        if (work.spec().reject() == RejectMode.FILE) {
            rejectWholeFiles(work);
        }
        notes.withdrawOutdated(work.load(), work.dataset(), warehouse.current());
        count(work);
    }

    private void contradictions(RunWork work) {
        if (!repeated.mayRepeat(work.load(), work.watch())) {
            return;
        }
        repeated.dropRepeats(work.load());
        var found = repeated.contradictions(work.load(), RunWork.KEPT_PROBLEMS);
        var submissionsOf = new HashMap<List<Object>, HashSet<SubmissionId>>();
        for (var cell : found) {
            submissionsOf.computeIfAbsent(key(cell), any -> new HashSet<>()).add(cell.submission());
        }
        for (var cell : found) {
            var several = submissionsOf.getOrDefault(key(cell), new HashSet<>());
            var others = several.stream()
                    .filter(other -> !other.equals(cell.submission()))
                    .map(other -> name(work, other))
                    .sorted()
                    .toList();
            work.find(
                    place(cell),
                    others.isEmpty()
                            ? Wording.of(CONTRADICTION, Severity.MUST_FIX)
                            : Wording.of(CONTRADICTION_OF_FILES, Severity.MUST_FIX, String.join(", ", others)));
        }
        repeated.dropContradictions(work.load()).forEach(work::reject);
    }

    private static List<Object> key(CellId cell) {
        return List.of(cell.subject(), cell.period(), cell.measure(), cell.level(), cell.basis(), cell.reporter());
    }

    private static String name(RunWork work, SubmissionId submission) {
        var file = work.files().get(submission);
        return file == null ? submission.toString() : file.name();
    }

    private void withoutNumber(RunWork work) {
        var current = warehouse.current();
        var emptying = cells.emptying(work.load(), current);
        emptying.forEach(cell -> work.find(place(cell), Wording.of(EMPTYING, Severity.NOTE)));
        var nothing = cells.withdrawingNothing(work.load(), current);
        nothing.forEach(cell -> work.find(place(cell), Wording.of(NOTHING_TO_WITHDRAW, Severity.NOTE)));
        var both = new ArrayList<>(emptying);
        both.addAll(nothing);
        cells.drop(work.load(), both);
    }

    /** {@code asked} gathers the cells that a reader is led to already. */
    private void apply(RunWork work, List<RuleSpec> together, Set<CellId> asked) {
        var context = new RuleContext(
                work.load(),
                work.dataset(),
                references.current(work.dataset()),
                warehouse.current(),
                warehouse.preview(work.load()),
                work.watch());
        var found = rules.broken(together, context);
        var gone = new HashSet<CellId>();
        found.forEach((rule, all) -> {
            // a cell that an earlier rule took out breaks no later one
            var broken = all.stream()
                    .filter(violation -> Collections.disjoint(violation.cells(), gone))
                    .filter(violation ->
                            !rule.yields() || !asked.contains(violation.cells().getFirst()))
                    .toList();
            var reasons = reasons(work, rule, broken);
            broken.forEach(violation -> {
                var cell = violation.cells().getFirst();
                asked.add(cell);
                var reason = reasons.get(cell);
                var wording = violation.wording();
                work.find(place(cell), reason == null ? wording : wording.explained(reason));
            });
            if (rule.severity() == Severity.MUST_FIX) {
                broken.forEach(violation -> gone.addAll(violation.cells()));
            }
        });
        if (found.values().stream().mapToInt(List::size).sum() >= Rules.MOST) {
            work.end(RunState.HELD, warehouse.head(), null);
        }
        cells.drop(work.load(), gone);
        gone.forEach(cell -> work.reject(cell.submission(), 1));
    }

    /** What is written beside the cells that a rule asks to be explained: they count as explained. */
    private Map<CellId, String> reasons(RunWork work, RuleSpec rule, List<Violation> broken) {
        return rule.severity() == Severity.EXPLAIN
                ? notes.remarks(
                        work.load(),
                        broken.stream()
                                .map(violation -> violation.cells().getFirst())
                                .toList())
                : Map.of();
    }

    private void rejectWholeFiles(RunWork work) {
        var accepted = cells.bySubmission(work.load());
        for (var submission : work.files().keySet()) {
            if (work.rejectedOf(submission) > 0) {
                cells.dropAll(work.load(), submission);
                work.reject(submission, accepted.getOrDefault(submission, 0L));
            }
        }
    }

    private void count(RunWork work) {
        Map<SubmissionId, Long> accepted = cells.bySubmission(work.load());
        long all = 0;
        var counts = new ArrayList<RunFiles.Counted>();
        for (var submission : work.files().keySet()) {
            long taken = accepted.getOrDefault(submission, 0L);
            all += taken;
            counts.add(new RunFiles.Counted(submission, work.readOf(submission), taken, work.rejectedOf(submission)));
        }
        files.counts(work.id(), counts);
        work.accepted(all);
    }

    private static Place place(CellId cell) {
        return new Place.Cell(cell.submission(), cell.subject(), cell.period(), cell.measure());
    }
}
