package vn.thidua.warehouse;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * DuckDB's way of reading an archived CSV file as text, and of telling clean numbers from the rest. Every column is
 * VARCHAR: typed reading would turn {@code 1.124} into 1 and {@code 1e3} into 1000.
 */
public final class CsvText {
    /** Name under which the columns of a file are reached. */
    public static final String ALIAS = "csv";

    private CsvText() {}

    /**
     * The rows of one archived file (RFC 4180, UTF-8, every row with as many cells as there are columns: the intake sees to it,
     * as padding would forbid line breaks in a cell), columns named as given whatever its header says.
     *
     * @param file below a directory that the warehouse may read; its name must be free of glob characters, as archive
     *     names are
     * @param skip lines before the first row, header included
     */
    public static Table<Record> rows(Path file, List<String> columns, char delimiter, int skip) {
        return read(file, columns, delimiter, skip).as(ALIAS);
    }

    /**
     * The engine takes a file whose format is told for a tiny one, and would build its hash tables of the file instead of
     * the spellings. Sniffing gives a true estimate; nothing is left for it to decide.
     */
    private static final long SNIFFED_FROM_BYTES = 1 << 24;

    private static Table<Record> read(Path file, List<String> columns, char delimiter, int skip) {
        var path = file.toAbsolutePath().toString();
        if (path.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("Not an archived file, its name would be read as a pattern: " + path);
        }
        QueryPart names = DSL.list(columns.stream()
                .map(column -> DSL.sql("{0} := 'VARCHAR'", name(column)))
                .toList());
        return table(
                "read_csv({0}, auto_detect = {4}, header = false, skip = {1}, delim = {2}, quote = '\"', escape = '\"',"
                        + " comment = '', nullstr = '', max_line_size = 1000000, columns = struct_pack({3}))",
                inline(path),
                inline(skip),
                inline(String.valueOf(delimiter)),
                names,
                inline(file.toFile().length() >= SNIFFED_FROM_BYTES));
    }

    /** Name of the column of {@link #unpivoted} that holds a header. */
    public static final String WIDE_MEASURE = "wide_measure";

    /** Name of the column of {@link #unpivoted} that holds what stands below that header. */
    public static final String WIDE_VALUE = "wide_value";

    /**
     * A row for each filled cell of the given columns, beside the other columns of its row.
     *
     * @param wide the columns to turn into rows
     */
    public static Table<Record> unpivoted(
            Path file, List<String> columns, char delimiter, int skip, List<String> wide) {
        QueryPart turned = DSL.list(wide.stream().map(DSL::name).toList());
        return table(
                        "(unpivot (select * from {0}) on {1} into name {2} value {3})",
                        read(file, columns, delimiter, skip), turned, name(WIDE_MEASURE), name(WIDE_VALUE))
                .as(ALIAS);
    }

    /** A column of {@link #rows}. */
    public static Field<String> column(String column) {
        return field(name(ALIAS, column), SQLDataType.VARCHAR);
    }

    /** The text is a whole number that can be stored as it stands: {@code -?[0-9]{1,15}}. */
    public static Condition isClean(Field<String> text) {
        return condition("regexp_full_match({0}, '-?[0-9]{1,15}')", text);
    }

    /** The number of a clean text; by way of an integer, which is faster. */
    public static Field<BigDecimal> number(Field<String> text) {
        return text.cast(SQLDataType.BIGINT).cast(SQLDataType.DECIMAL(18, 3));
    }

    /** The day written as {@code 2022-11-08}; null for anything else. */
    public static Field<LocalDate> day(Field<String> text) {
        return field("try_strptime({0}, '%Y-%m-%d')", SQLDataType.LOCALDATETIME, text)
                .cast(SQLDataType.LOCALDATE);
    }
}
