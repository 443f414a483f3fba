package vn.thidua.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;

/**
 * One row of a reference file, read column by column. A cell that cannot be read is noted with its place and makes the
 * row {@link #bad}; reading goes on, so that one run shows every mistake.
 */
final class CsvRow {
    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final Findings findings;
    private boolean bad;

    CsvRow(String file, int line, Map<String, String> cells, Findings findings) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.findings = findings;
    }

    int line() {
        return line;
    }

    boolean bad() {
        return bad;
    }

    /** Notes a problem of this row in {@code column}. */
    void refuse(String code, @Nullable String column, Object... arguments) {
        findings.add(code, file, line, column, arguments);
        bad = true;
    }

    @Nullable
    String optional(String column) {
        var text = Objects.requireNonNull(cells.get(column), column);
        return text.isEmpty() ? null : text;
    }

    String text(String column) {
        var text = optional(column);
        if (text == null) {
            refuse(Findings.VALUE, column, "", "text");
            return "";
        }
        return text;
    }

    <T> @Nullable T optional(String column, String wanted, Function<String, T> reader) {
        var text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            // the reader's own words are for developers; what is wanted is said in the message
            refuse(Findings.VALUE, column, text, wanted);
            return null;
        }
    }

    /** The cell as read by {@code reader}; {@code fallback} stands in for a bad one, the row being bad then. */
    <T> T required(String column, String wanted, Function<String, T> reader, T fallback) {
        var value = optional(column, wanted, reader);
        if (value == null && optional(column) == null) {
            refuse(Findings.VALUE, column, "", wanted);
        }
        return value == null ? fallback : value;
    }

    int integer(String column) {
        return required(column, "1, 2, 3 …", Integer::valueOf, 1);
    }

    BigDecimal decimal(String column) {
        return required(column, "0.25", BigDecimal::new, BigDecimal.ONE);
    }

    LocalDate date(String column) {
        return required(column, "2025-07-01", LocalDate::parse, LocalDate.EPOCH);
    }

    boolean flag(String column) {
        return required(
                column,
                "true, false",
                text -> switch (text) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> throw new IllegalArgumentException(text);
                },
                Boolean.FALSE);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        var constants = type.getEnumConstants();
        var known = String.join(
                ", ",
                Stream.of(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        return required(
                column,
                known,
                text -> Stream.of(constants)
                        .filter(constant ->
                                constant.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                constants[0]);
    }

    MeasureCode measure(String column) {
        return required(column, "CREMATIONS", MeasureCode::new, new MeasureCode("X"));
    }

    /** {@code valid_from} and {@code valid_to}. */
    Validity validity() {
        var from = date("valid_from");
        var to = optional("valid_to", "2025-06-30", LocalDate::parse);
        if (to != null && to.isBefore(from)) {
            refuse(Findings.DATE_ORDER, "valid_to", to.toString(), from.toString());
            return new Validity(from, null);
        }
        return new Validity(from, to);
    }

    static List<String> columns(String header) {
        return List.of(header.split(",", -1));
    }
}
