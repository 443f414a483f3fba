package vn.thidua.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One long file of the inbox and the problems it must cause. */
final class ReportFile {
    private static final String HEADER = "unit,period,measure,value,received";

    /**
     * A row.
     *
     * @param received day on which the unit's sheet came
     */
    record Line(String unit, String period, String measure, String value, LocalDate received) {
        Line with(String newMeasure, String newValue) {
            return new Line(unit, period, newMeasure, newValue, received);
        }

        private String text() {
            return String.join(",", unit, period, measure, value, received.toString());
        }
    }

    /** A problem that the job must report. */
    record Expected(String file, int line, Line row, Slip.Trouble trouble) {}

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    ReportFile(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(Line line) {
        lines.add(line);
    }

    void add(Line line, Slip.Trouble trouble) {
        lines.add(line);
        // the header is line 1
        expected.add(new Expected(name + ".csv", lines.size() + 1, line, trouble));
    }

    List<Expected> expected() {
        return List.copyOf(expected);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Path write(Path folder) {
        var text = new StringBuilder(HEADER).append('\n');
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + ".csv to " + folder, e);
        }
    }
}
