package vn.thidua.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One long file of the inbox and the problems it must cause. */
final class ReportFile {

    /** How an office writes its files. */
    enum Style {
        /** As the contract has it: English headers, commas. */
        PLAIN("unit,period,measure,value,received", ",", "\n"),
        /** As a Vietnamese spreadsheet saves it: byte order mark, semicolons, Vietnamese headers and dates. */
        SPREADSHEET("\uFEFFMã đơn vị;Kỳ;Mã số liệu;Số liệu;Ngày nhận", ";", "\r\n");

        private final String header;
        private final String delimiter;
        private final String lineEnd;

        Style(String header, String delimiter, String lineEnd) {
            this.header = header;
            this.delimiter = delimiter;
            this.lineEnd = lineEnd;
        }

        private String line(Line line) {
            var day = switch (this) {
                case PLAIN -> line.received().toString();
                case SPREADSHEET -> DAY_FIRST.format(line.received());
            };
            return String.join(delimiter, line.unit(), line.period(), line.measure(), line.value(), day);
        }
    }

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /**
     * A row.
     *
     * @param received day on which the unit's sheet came
     */
    record Line(String unit, String period, String measure, String value, LocalDate received) {
        Line with(String newMeasure, String newValue) {
            return new Line(unit, period, newMeasure, newValue, received);
        }
    }

    /** A problem that the job must report. */
    record Expected(String file, int line, Line row, Slip.Trouble trouble) {}

    private final String name;
    private final Style style;
    private final List<Line> lines = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    ReportFile(String name, Style style) {
        this.name = name;
        this.style = style;
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

    Path write(Path folder) {
        var text = new StringBuilder(style.header).append(style.lineEnd);
        lines.forEach(line -> text.append(style.line(line)).append(style.lineEnd));
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + ".csv to " + folder, e);
        }
    }
}
