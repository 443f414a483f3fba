package vn.thidua.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row of the written files with the text of its value. */
record WrittenRow(String file, int line, String unit, String period, String measure, String value, LocalDate received) {
    Cell cell() {
        return new Cell(unit, period, measure);
    }

    boolean isNumber() {
        return value.matches("-?[0-9]{1,15}");
    }

    long number() {
        return Long.parseLong(value);
    }

    /** What a figure is about. */
    record Cell(String unit, String period, String measure) {}

    static List<WrittenRow> read(List<Path> files) {
        return files.stream().flatMap(WrittenRow::read).toList();
    }

    private static Stream<WrittenRow> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var rows = new ArrayList<WrittenRow>();
            for (int i = 1; i < lines.size(); i++) {
                boolean spreadsheet = lines.getFirst().startsWith("\uFEFF");
                var cells = lines.get(i).split((spreadsheet ? ";" : ",") + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                var day = spreadsheet
                        ? LocalDate.parse(cells[4], DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                        : LocalDate.parse(cells[4]);
                rows.add(new WrittenRow(
                        file.getFileName().toString(),
                        i + 1,
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3].replace("\"", ""),
                        day));
            }
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
