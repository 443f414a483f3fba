package vn.thidua.etl.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.Place;
import vn.thidua.etl.run.RunCancelled;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.RunWork.ReportKey;
import vn.thidua.etl.run.Stage;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;
import vn.thidua.submission.ValueParser;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.OddCell;
import vn.thidua.warehouse.StagedCells;
import vn.thidua.warehouse.schema.tables.records.CandidateNoteRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;

/** Reads the odd cells and appends what they mean, some thousands at a time. */
@Component
class ReadingStage implements Stage {
    private static final int AT_ONCE = 5_000;
    private static final Texts TEXTS = new Texts(vn.thidua.shared.Language.VI);

    private final References references;
    private final StagedCells staged;
    private final Loads loads;
    private final ValueParser parser;
    private final Clock clock;

    ReadingStage(References references, StagedCells staged, Loads loads, ValueParser parser, Clock clock) {
        this.references = references;
        this.staged = staged;
        this.loads = loads;
        this.parser = parser;
        this.clock = clock;
    }

    @Override
    public RunStep step() {
        return RunStep.READ_CELLS;
    }

    @Override
    public void run(RunWork work) {
        var today = LocalDate.now(clock.withZone(Formats.ZONE));
        var reader = new CellReader(work.spec(), work.dataset(), references.current(work.dataset()), parser, today);
        work.progress().expect(staged.countOdd(work.load()));
        if (work.spec().source().receivedColumn()) {
            staged.received(work.load()).forEach(row -> received(work, row.subjectId(), row.periodId(), row.text()));
        }
        var noted = new HashSet<List<Object>>();
        // one thread reads the next cells while this one keeps those that are read
        try (var ahead = Executors.newSingleThreadExecutor()) {
            var next = ahead.submit(() -> read(work.load(), reader, 0));
            for (var cells = got(next); !cells.isEmpty(); cells = got(next)) {
                long last = cells.getLast().cell().number();
                next = ahead.submit(() -> read(work.load(), reader, last));
                work.goOn();
                keep(work, cells, noted);
                work.progress().rowsDone(cells.size());
            }
        }
    }

    private record ReadCell(OddCell cell, CellReader.Outcome outcome) {}

    private List<ReadCell> read(LoadId load, CellReader reader, long after) {
        return staged.odd(load, after, AT_ONCE).parallelStream()
                .map(cell -> new ReadCell(cell, reader.read(cell)))
                .toList();
    }

    private static List<ReadCell> got(Future<List<ReadCell>> cells) {
        try {
            return cells.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cells of a load cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelled();
        }
    }

    private void keep(RunWork work, List<ReadCell> cells, Set<List<Object>> noted) {
        var observations = new ArrayList<CandidateObservationRecord>();
        var notes = new ArrayList<CandidateNoteRecord>();
        for (var read : cells) {
            var cell = read.cell();
            switch (read.outcome()) {
                case CellReader.Outcome.Read(List<CandidateObservationRecord> rows) -> {
                    observations.addAll(rows);
                    rows.forEach(row -> add(notes, CellReader.note(cell, row), noted));
                    if (work.spec().source().receivedColumn() && !rows.isEmpty()) {
                        var row = rows.getFirst();
                        received(work, row.getSubjectId(), row.getPeriodId(), cell.received());
                    }
                }
                case CellReader.Outcome.Refused(CellFault fault) -> refused(work, cell, fault);
            }
        }
        loads.append(work.load(), observations);
        loads.append(work.load(), notes);
    }

    private static void refused(RunWork work, OddCell cell, CellFault fault) {
        if (fault.wording().in(TEXTS).severity() == Severity.MUST_FIX) {
            work.reject(cell.submission(), 1);
        }
        work.find(
                new Place.Texts(
                        cell.submission(), cell.unit(), cell.period(), cell.measure(), cell.value(), fault.column()),
                fault.wording());
    }

    /** A note stands once for a figure and a source. */
    private static void add(
            List<CandidateNoteRecord> notes, @Nullable CandidateNoteRecord note, Set<List<Object>> noted) {
        if (note != null
                && noted.add(List.of(
                        note.getSubjectId(),
                        note.getPeriodId(),
                        note.getMeasureId(),
                        note.getLevel(),
                        String.valueOf(note.getSourceUrl())))) {
            notes.add(note);
        }
    }

    /** The earliest day that the cells of a report name; noon is meant. */
    private static void received(RunWork work, int subject, int period, @Nullable String text) {
        var day = text == null ? null : CellTexts.parseDay(text.strip());
        if (day != null) {
            var at = day.atTime(12, 0).atZone(Formats.ZONE).toInstant();
            work.receivedAt().merge(new ReportKey(subject, period), at, (a, b) -> a.isBefore(b) ? a : b);
        }
    }
}
