package vn.thidua.etl.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.etl.load.FileCells.CellKey;
import vn.thidua.etl.load.FileCells.TextKey;
import vn.thidua.etl.run.Finding;
import vn.thidua.etl.run.Place;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.RunWork.Placed;
import vn.thidua.etl.run.TakenFile;
import vn.thidua.reference.References;
import vn.thidua.shared.Formats;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.FileIntake;
import vn.thidua.submission.Origin;

/**
 * Finds the lines of problems in the archived files. The engine reads without line numbers, since counting them would
 * cost it its speed; files with problems are walked through once more instead, up to the last line that is asked for.
 */
@Component
class LineSearch {
    private final FileIntake intake;
    private final References references;
    private final Clock clock;

    LineSearch(FileIntake intake, References references, Clock clock) {
        this.intake = intake;
        this.references = references;
        this.clock = clock;
    }

    /** The problems of a run with their lines, file by file. */
    List<Finding> located(RunWork work) {
        var located = new ArrayList<Finding>();
        var byFile = new HashMap<TakenFile, Wanted>();
        for (var placed : work.findings()) {
            switch (placed.place()) {
                case null -> located.add(placed.finding());
                case Place.Line line -> located.add(at(placed, line));
                case Place.Texts texts -> want(byFile, work, placed, texts).byText(texts, placed);
                case Place.Cell cell -> want(byFile, work, placed, cell).byCell(cell, placed);
            }
        }
        byFile.forEach((file, wanted) -> located.addAll(search(work, file, wanted)));
        located.sort(Comparator.comparing(
                        (Finding finding) -> finding.vietnamese().file(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(finding -> table(work, finding))
                .thenComparing(
                        finding -> finding.vietnamese().line(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return located;
    }

    /** Which of the tables of its file a problem stands in. */
    private static int table(RunWork work, Finding finding) {
        var file = finding.submission() == null ? null : work.files().get(finding.submission());
        var origin = file == null ? null : file.taken().origin();
        var name = finding.vietnamese().sheet();
        return origin == null || name == null
                ? -1
                : origin.tables().stream().map(Origin.Table::name).toList().indexOf(name);
    }

    private static Finding at(Placed placed, Place.Line line) {
        return placed.finding().at(placed.finding().vietnamese().file(), line.table(), line.line(), line.column());
    }

    private static Wanted want(Map<TakenFile, Wanted> byFile, RunWork work, Placed placed, Place place) {
        var file = work.files().get(place.submission());
        if (file == null) {
            throw new IllegalStateException("no file of this run has the problem " + placed);
        }
        return byFile.computeIfAbsent(file, any -> new Wanted());
    }

    private List<Finding> search(RunWork work, TakenFile file, Wanted wanted) {
        var today = LocalDate.now(clock.withZone(Formats.ZONE));
        var meanings = new FileCells.Meanings(references.current(work.dataset()), work.spec(), today);
        var columns = new FileCells(file.taken(), work.request().period());
        var found = new ArrayList<Finding>();
        try {
            intake.rows(file.taken(), (line, cells) -> {
                columns.visit(cells, (key, column) -> wanted.take(key, meanings, found, file, line, column));
                return !wanted.isEmpty();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the archived copy of %s cannot be read".formatted(file.name()), e);
        }
        wanted.remaining().forEach(placed -> found.add(placed.finding()));
        return found;
    }

    /** The problems of one file whose lines are not known yet; those of one cell in the order of its lines. */
    private static final class Wanted {
        private final Map<TextKey, Deque<Placed>> texts = new HashMap<>();
        private final Map<CellKey, Deque<Placed>> cells = new HashMap<>();

        void byText(Place.Texts place, Placed placed) {
            var key = new TextKey(place.unit(), place.period(), place.measure(), place.value());
            texts.computeIfAbsent(key, any -> new ArrayDeque<>()).add(placed);
        }

        void byCell(Place.Cell place, Placed placed) {
            var key = new CellKey(place.subject(), place.period(), place.measure());
            cells.computeIfAbsent(key, any -> new ArrayDeque<>()).add(placed);
        }

        boolean isEmpty() {
            return texts.isEmpty() && cells.isEmpty();
        }

        List<Placed> remaining() {
            var all = new ArrayList<Placed>();
            texts.values().forEach(all::addAll);
            cells.values().forEach(all::addAll);
            return all;
        }

        void take(
                TextKey key,
                FileCells.Meanings meanings,
                List<Finding> found,
                TakenFile file,
                int line,
                String valueColumn) {
            var placed = poll(texts, key);
            if (placed != null) {
                var column = placed.place() instanceof Place.Texts place ? place.column() : valueColumn;
                add(placed, found, file, line, column.equals(FileColumn.VALUE.header()) ? valueColumn : column, key);
            }
            if (!cells.isEmpty()) {
                for (var cell : meanings.of(key)) {
                    var ruled = pollAll(cell);
                    if (ruled != null) {
                        ruled.forEach(one -> add(one, found, file, line, valueColumn, key));
                    }
                }
            }
        }

        private static void add(
                Placed placed, List<Finding> found, TakenFile file, int line, String column, TextKey key) {
            var cell = file.taken().shown(line, column);
            found.add(placed.finding()
                    .at(file.name(), cell.table(), cell.row(), cell.column())
                    .about(measure(placed, key)));
        }

        private static @Nullable String measure(Placed placed, TextKey key) {
            var known = placed.finding().vietnamese().measure();
            return known == null ? key.measure() : known;
        }

        private static <K> @Nullable Placed poll(Map<K, Deque<Placed>> waiting, K key) {
            var queue = waiting.get(key);
            if (queue == null) {
                return null;
            }
            var first = queue.poll();
            if (queue.isEmpty()) {
                waiting.remove(key);
            }
            return first;
        }

        /** Problems of different rules at one cell share its line; the same rule twice means two lines. */
        private @Nullable List<Placed> pollAll(CellKey key) {
            var queue = cells.get(key);
            if (queue == null) {
                return null;
            }
            var now = new ArrayList<Placed>();
            var codes = new java.util.HashSet<String>();
            for (var waiting : List.copyOf(queue)) {
                if (codes.add(waiting.finding().vietnamese().code())) {
                    now.add(waiting);
                    queue.remove(waiting);
                }
            }
            if (queue.isEmpty()) {
                cells.remove(key);
            }
            return now;
        }
    }
}
