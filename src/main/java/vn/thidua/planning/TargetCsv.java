package vn.thidua.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SpreadsheetText;

/**
 * A planning sheet as a file that a spreadsheet opens, and back: UTF-8 with byte order mark, semicolons, one line a
 * unit. Numbers are plain, with a point: rates as fractions, money in đồng. Only the code and the last column are read
 * back.
 */
public final class TargetCsv {
    private static final String HEADER = "unit;name;two_years_ago;last_year;target";

    /**
     * What was read.
     *
     * @param targets by unit code; null where the cell was empty
     * @param wrong line numbers, counted from 1, that could not be read
     */
    public record Read(Map<String, @Nullable BigDecimal> targets, List<Integer> wrong) {
        /** The target of a unit, also when a spreadsheet took its code for a number: 4 instead of 00004. */
        public @Nullable BigDecimal of(String code) {
            return targets.containsKey(code) ? targets.get(code) : targets.get(code.replaceFirst("^0+(?=.)", ""));
        }
    }

    private TargetCsv() {}

    public static String write(PlanSheet sheet) {
        var text = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        for (var row : sheet.rows()) {
            text.append(SpreadsheetText.csv(row.unit().code(), ';'))
                    .append(';')
                    .append(SpreadsheetText.csv(row.unit().nameVi(), ';'))
                    .append(';')
                    .append(number(row.twoYearsAgo()))
                    .append(';')
                    .append(number(row.lastYear()))
                    .append(';')
                    .append(number(row.target()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** Reads a file that {@link #write} made and somebody filled in; never throws for bad text. */
    public static Read read(String text) {
        Map<String, @Nullable BigDecimal> targets = new LinkedHashMap<>();
        List<Integer> wrong = new ArrayList<>();
        int line = 0;
        for (var each : text.replace("\uFEFF", "").lines().toList()) {
            line++;
            var cells = cells(each);
            if (each.isBlank() || (line == 1 && plain(cells.getFirst()).equalsIgnoreCase("unit"))) {
                continue;
            }
            var code = plain(cells.getFirst());
            var value = cells.size() < 5 ? "" : plain(cells.get(4));
            if (code.isEmpty() || !value.matches("([0-9]{1,15}([.,][0-9]{1,6})?)?")) {
                wrong.add(line);
            } else {
                targets.put(code, value.isEmpty() ? null : new BigDecimal(value.replace(',', '.')));
            }
        }
        return new Read(targets, wrong);
    }

    /** Semicolons inside quotes belong to the cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            }
            if ((c == ';' || c == '\t') && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String plain(String cell) {
        var text = cell.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
        }
        var given = SpreadsheetText.original(text);
        return given.startsWith("'") ? given.substring(1) : given;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.setScale(6, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
