package vn.thidua.warehouse;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.SPELLING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import vn.thidua.shared.LoadId;

/** The cells of a file as a query: ids and value of the clean ones, the texts of the others. */
final class ReadCells {
    private ReadCells() {}

    /** Name of the column that says whose a cell is. */
    static final String SUBMISSION = "submission";

    /** The cells of a file; with its submission if a column of the file names it. */
    static Select<Record> of(LoadId load, CellFile file) {
        var unit = spelling(load, Spelling.Kind.UNIT);
        var period = spelling(load, Spelling.Kind.PERIOD);
        var measure = spelling(load, Spelling.Kind.MEASURE);
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                id(unit).as("subject_id"),
                id(period).as("period_id"),
                id(measure).as("measure_id"),
                coalesce(field(isClean(file, unit, period, measure)), inline(false))
                        .as("clean"),
                day(file).as("day")));
        for (var role : CellRole.values()) {
            columns.add(text(file, role).as(role.name()));
        }
        boolean ofMany = file.columns().contains(SUBMISSION);
        if (ofMany) {
            columns.add(CsvText.column(SUBMISSION).cast(SQLDataType.BIGINT).as(SUBMISSION));
        }
        var read = select(columns)
                .from(rows(file))
                .leftJoin(unit)
                .on(written(unit).eq(text(file, CellRole.UNIT)))
                .leftJoin(period)
                .on(written(period).eq(text(file, CellRole.PERIOD)))
                .leftJoin(measure)
                .on(written(measure).eq(text(file, CellRole.MEASURE)))
                .asTable("read");
        var clean = field(name("read", "clean"), Boolean.class);
        var unread = not(condition(clean));
        List<SelectField<?>> fields = new ArrayList<>(List.of(
                clean,
                field(name("read", "subject_id"), Integer.class),
                field(name("read", "period_id"), Integer.class),
                field(name("read", "measure_id"), Integer.class),
                when(clean, CsvText.number(read(CellRole.VALUE))).as("value"),
                when(clean, field(name("read", "day"), LocalDate.class)).as("as_of"),
                // the list is made where it is kept, or every row would pay for it
                when(
                                file.roles().containsKey(CellRole.RECEIVED)
                                        ? unread.or(read(CellRole.RECEIVED).isNotNull())
                                        : unread,
                                array(Stream.of(CellRole.values())
                                        .map(ReadCells::read)
                                        .toList()))
                        .as("texts")));
        if (ofMany) {
            fields.add(field(name("read", SUBMISSION), SQLDataType.BIGINT));
        }
        return select(fields).from(read);
    }

    private static Field<String> read(CellRole role) {
        return field(name("read", role.name()), SQLDataType.VARCHAR);
    }

    /** Nothing about the cell is left to understand: known names of one time, a whole number, a day or none. */
    private static Condition isClean(CellFile file, Table<?> unit, Table<?> period, Table<?> measure) {
        return CsvText.isClean(text(file, CellRole.VALUE))
                .and(id(unit).isNotNull())
                .and(id(period).isNotNull())
                .and(id(measure).isNotNull())
                .and(day(unit, "first_day").le(day(period, "last_day")))
                .and(day(unit, "last_day").ge(day(period, "first_day")))
                .and(day(measure, "first_day").le(day(period, "last_day")))
                .and(day(measure, "last_day").ge(day(period, "first_day")))
                .and(absent(file, CellRole.LEVEL))
                .and(absent(file, CellRole.BASIS))
                .and(absent(file, CellRole.REPORTER))
                .and(absent(file, CellRole.REMARK))
                .and(absent(file, CellRole.SOURCE_TITLE))
                .and(absent(file, CellRole.SOURCE_URL))
                .and(absent(file, CellRole.QUOTE))
                .and(dayOrAbsent(file));
    }

    private static Table<Record> rows(CellFile file) {
        return file.wide().isEmpty()
                ? CsvText.rows(file.file(), file.columns(), file.delimiter(), file.skip())
                : CsvText.unpivoted(file.file(), file.columns(), file.delimiter(), file.skip(), file.wide());
    }

    /** What the file says in a role; a wide file names its measures in the header, a run may name the period. */
    private static Field<String> text(CellFile file, CellRole role) {
        var column = file.roles().get(role);
        if (column != null) {
            return CsvText.column(column);
        }
        boolean wide = !file.wide().isEmpty();
        return switch (role) {
            case PERIOD -> inline(file.period(), SQLDataType.VARCHAR);
            case MEASURE -> wide ? CsvText.column(CsvText.WIDE_MEASURE) : nothing();
            case VALUE -> wide ? CsvText.column(CsvText.WIDE_VALUE) : nothing();
            case UNIT, LEVEL, BASIS, AS_OF, REPORTER, RECEIVED, REMARK, SOURCE_TITLE, SOURCE_URL, QUOTE -> nothing();
        };
    }

    private static Field<String> nothing() {
        return inline(null, SQLDataType.VARCHAR);
    }

    private static Condition absent(CellFile file, CellRole role) {
        return file.roles().containsKey(role) ? text(file, role).isNull() : noCondition();
    }

    private static Field<LocalDate> day(CellFile file) {
        return file.roles().containsKey(CellRole.AS_OF)
                ? CsvText.day(text(file, CellRole.AS_OF))
                : inline(null, SQLDataType.LOCALDATE);
    }

    private static Condition dayOrAbsent(CellFile file) {
        return file.roles().containsKey(CellRole.AS_OF)
                ? text(file, CellRole.AS_OF).isNull().or(day(file).isNotNull())
                : noCondition();
    }

    private static Table<?> spelling(LoadId load, Spelling.Kind kind) {
        return select(SPELLING.TEXT, SPELLING.ID, SPELLING.FIRST_DAY, SPELLING.LAST_DAY)
                .from(SPELLING)
                .where(SPELLING.LOAD_ID.eq(inline(load.value())))
                .and(SPELLING.KIND.eq(inline(kind(kind))))
                .asTable(kind(kind) + "_spelling");
    }

    private static Field<String> written(Table<?> spelling) {
        return field(name(spelling.getName(), "text"), String.class);
    }

    private static Field<Integer> id(Table<?> spelling) {
        return field(name(spelling.getName(), "id"), Integer.class);
    }

    private static Field<LocalDate> day(Table<?> spelling, String column) {
        return field(name(spelling.getName(), column), LocalDate.class);
    }

    static String kind(Spelling.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
