package vn.thidua.etl.load;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.etl.FigureFile;
import vn.thidua.etl.FigurePlace;
import vn.thidua.etl.FigurePlace.Line;
import vn.thidua.etl.load.FileCells.CellKey;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Intake;

/** Reads an archived file once more, as its job reads it, to find the line of a figure. */
@Component
public class FigureSearch {
    private static final int BEFORE = 2;
    private static final int AFTER = 2;

    private final Inbox inbox;
    private final FileIntake intake;
    private final ArchivedFiles archived;
    private final References references;
    private final Clock clock;

    FigureSearch(Inbox inbox, FileIntake intake, ArchivedFiles archived, References references, Clock clock) {
        this.inbox = inbox;
        this.intake = intake;
        this.archived = archived;
        this.references = references;
        this.clock = clock;
    }

    /**
     * The last line that names the figure: later lines of a file are corrections of earlier ones at best.
     *
     * @param given period of the run, for files that do not say theirs
     */
    public Optional<FigurePlace> find(
            FigureFile source, JobSpec spec, @Nullable Period given, SubjectId subject, Period period, int measure)
            throws IOException {
        var original = archived.original(source.sha256());
        if (original.isEmpty()
                || !(intake.take(original.get(), inbox.archive(), TakeInStage.rules(spec, given != null))
                        instanceof Intake.Taken taken)) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock.withZone(Formats.ZONE));
        var meanings = new FileCells.Meanings(references.current(source.dataset()), spec, today);
        var search = new Search(
                taken, new FileCells(taken, given), meanings, new CellKey(subject.value(), period.id(), measure));
        intake.rows(taken, search::row);
        return Optional.ofNullable(search.found());
    }

    private static final class Search {
        private final Intake.Taken taken;
        private final FileCells columns;
        private final FileCells.Meanings meanings;
        private final CellKey wanted;
        private final Deque<Line> last = new ArrayDeque<>();
        private final List<Line> shown = new ArrayList<>();
        private final AtomicInteger at = new AtomicInteger(-1);
        private int line;
        private int before;
        private String name = "";

        Search(Intake.Taken taken, FileCells columns, FileCells.Meanings meanings, CellKey wanted) {
            this.taken = taken;
            this.columns = columns;
            this.meanings = meanings;
            this.wanted = wanted;
        }

        boolean row(int number, List<String> cells) {
            var here = new Line(taken.shown(number, null).row(), cells);
            columns.visit(cells, (key, valueColumn) -> {
                if (key.value() != null && meanings.of(key).contains(wanted)) {
                    at.set(columns.indexOf(valueColumn));
                    line = number;
                    name = valueColumn;
                    before = last.size();
                    shown.clear();
                    shown.addAll(last);
                }
            });
            if (at.get() >= 0 && number >= line && shown.size() < before + 1 + AFTER) {
                shown.add(here);
            }
            last.add(here);
            if (last.size() > BEFORE) {
                last.removeFirst();
            }
            return true;
        }

        @Nullable
        FigurePlace found() {
            if (at.get() < 0) {
                return null;
            }
            var cell = taken.shown(line, name);
            var column = cell.column();
            return new FigurePlace(
                    cell.table(), cell.row(), column == null ? name : column, before, at.get(), taken.columns(), shown);
        }
    }
}
