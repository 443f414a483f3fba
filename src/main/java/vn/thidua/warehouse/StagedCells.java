package vn.thidua.warehouse;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.SPELLING;
import static vn.thidua.warehouse.schema.Tables.STAGED_CELL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.internal.BulkAppender;
import vn.thidua.warehouse.schema.tables.records.SpellingRecord;

/**
 * The way of files into a load: one pass over each file resolves the clean cells and keeps the texts of the others, all
 * inside the engine. What is read again for a load must be forgotten first.
 */
@Component
public class StagedCells {
    private static final Field<Long> ROW_NUMBER = field(name("rowid"), Long.class);

    private final DSLContext db;
    private final BulkAppender appender;

    StagedCells(@Qualifier("warehouseDsl") DSLContext db, BulkAppender appender) {
        this.db = db;
        this.appender = appender;
    }

    /** Sets how units, periods and measures may be written in clean cells of the load. A text stands once a kind. */
    public void spell(LoadId load, Collection<Spelling> spellings) {
        appender.append(spellings.stream()
                .map(s -> new SpellingRecord(load.value(), kind(s.kind()), s.text(), s.id(), s.first(), s.last()))
                .toList());
    }

    /**
     * Reads a file into the load.
     *
     * @param watch follows the statement while it runs
     * @return number of cells, clean or not; empty cells of wide files are not counted
     */
    public long stage(LoadId load, SubmissionId submission, CellFile file, StatementWatch watch) {
        var csv = file.wide().isEmpty()
                ? CsvText.rows(file.file(), file.columns(), file.delimiter(), file.skip())
                : CsvText.unpivoted(file.file(), file.columns(), file.delimiter(), file.skip(), file.wide());
        var cell = cells(load, csv, file).asTable("cell");
        var clean = field(name("cell", "clean"), Boolean.class);
        return watch.over(db)
                .insertInto(STAGED_CELL)
                .columns(STAGED_CELL.fields())
                .select(select(List.of(
                                inline(load.value()),
                                inline(submission.value()),
                                onlyIf(clean, field(name("cell", "subject_id"), Integer.class)),
                                onlyIf(clean, field(name("cell", "period_id"), Integer.class)),
                                onlyIf(clean, field(name("cell", "measure_id"), Integer.class)),
                                onlyIf(clean, CsvText.number(field(name("cell", "value_text"), String.class))),
                                onlyIf(clean, CsvText.day(field(name("cell", "as_of_text"), String.class))),
                                unless(clean, "unit_text"),
                                unless(clean, "period_text"),
                                unless(clean, "measure_text"),
                                unless(clean, "value_text"),
                                unless(clean, "level_text"),
                                unless(clean, "basis_text"),
                                unless(clean, "as_of_text"),
                                unless(clean, "reporter_text"),
                                field(name("cell", "received_text")),
                                field(name("cell", "remark")),
                                field(name("cell", "source_title")),
                                field(name("cell", "source_url")),
                                field(name("cell", "quote"))))
                        .from(cell))
                .execute();
    }

    /** Makes candidates of the clean cells of the load. */
    public long accept(LoadId load, Dataset dataset, StatementWatch watch) {
        var number = STAGED_CELL.VALUE;
        return watch.over(db)
                .insertInto(CANDIDATE_OBSERVATION)
                .columns(CANDIDATE_OBSERVATION.fields())
                .select(select(List.of(
                                inline(dataset.dbText()),
                                STAGED_CELL.SUBJECT_ID,
                                STAGED_CELL.PERIOD_ID,
                                STAGED_CELL.MEASURE_ID,
                                inline("all"),
                                inline("period"),
                                STAGED_CELL.SUBJECT_ID,
                                inline("value"),
                                number,
                                number,
                                number,
                                inline(false),
                                STAGED_CELL.AS_OF,
                                STAGED_CELL.SUBMISSION_ID,
                                STAGED_CELL.LOAD_ID))
                        .from(STAGED_CELL)
                        .where(of(load))
                        .and(STAGED_CELL.SUBJECT_ID.isNotNull()))
                .execute();
    }

    /** How many cells of the load are odd. */
    public long countOdd(LoadId load) {
        return db.fetchCount(STAGED_CELL, of(load).and(STAGED_CELL.SUBJECT_ID.isNull()));
    }

    /** The odd cells of the load after the one with the given number, at most {@code limit}. */
    public List<OddCell> odd(LoadId load, long after, int limit) {
        return db.select(ROW_NUMBER)
                .select(STAGED_CELL.fields())
                .from(STAGED_CELL)
                .where(of(load))
                .and(STAGED_CELL.SUBJECT_ID.isNull())
                .and(ROW_NUMBER.gt(inline(after)))
                .orderBy(ROW_NUMBER)
                .limit(limit)
                .fetch(StagedCells::odd);
    }

    /** When each report of the load says that it was received, by subject and period: the texts of its clean cells. */
    public List<ReceivedText> received(LoadId load) {
        return db.selectDistinct(
                        STAGED_CELL.SUBMISSION_ID,
                        STAGED_CELL.SUBJECT_ID,
                        STAGED_CELL.PERIOD_ID,
                        STAGED_CELL.RECEIVED_TEXT)
                .from(STAGED_CELL)
                .where(of(load))
                .and(STAGED_CELL.SUBJECT_ID.isNotNull())
                .and(STAGED_CELL.RECEIVED_TEXT.isNotNull())
                .fetch(row ->
                        new ReceivedText(new SubmissionId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** What a file says about the arrival of a report. */
    public record ReceivedText(SubmissionId submission, int subjectId, int periodId, String text) {}

    /** Forgets what was staged for the load. Safe to repeat. */
    public void discard(LoadId load) {
        db.deleteFrom(STAGED_CELL).where(of(load)).execute();
        db.deleteFrom(SPELLING).where(SPELLING.LOAD_ID.eq(load.value())).execute();
    }

    private static org.jooq.Select<Record> cells(LoadId load, Table<Record> csv, CellFile file) {
        var unit = spelling(load, Spelling.Kind.UNIT);
        var period = spelling(load, Spelling.Kind.PERIOD);
        var measure = spelling(load, Spelling.Kind.MEASURE);
        var unitText = text(file, CellRole.UNIT);
        var periodText = file.period() == null ? text(file, CellRole.PERIOD) : inline(file.period());
        boolean wide = !file.wide().isEmpty();
        var measureText = wide ? CsvText.column(CsvText.WIDE_MEASURE) : text(file, CellRole.MEASURE);
        var valueText = wide ? CsvText.column(CsvText.WIDE_VALUE) : text(file, CellRole.VALUE);
        var clean = DSL.condition(CsvText.isClean(valueText))
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
        return select(List.of(
                        id(unit).as("subject_id"),
                        id(period).as("period_id"),
                        id(measure).as("measure_id"),
                        DSL.coalesce(field(clean), inline(false)).as("clean"),
                        unitText.as("unit_text"),
                        periodText.as("period_text"),
                        measureText.as("measure_text"),
                        valueText.as("value_text"),
                        text(file, CellRole.LEVEL).as("level_text"),
                        text(file, CellRole.BASIS).as("basis_text"),
                        text(file, CellRole.AS_OF).as("as_of_text"),
                        text(file, CellRole.REPORTER).as("reporter_text"),
                        text(file, CellRole.RECEIVED).as("received_text"),
                        text(file, CellRole.REMARK).as("remark"),
                        text(file, CellRole.SOURCE_TITLE).as("source_title"),
                        text(file, CellRole.SOURCE_URL).as("source_url"),
                        text(file, CellRole.QUOTE).as("quote")))
                .from(csv)
                .leftJoin(unit)
                .on(written(unit).eq(unitText))
                .leftJoin(period)
                .on(written(period).eq(periodText))
                .leftJoin(measure)
                .on(written(measure).eq(measureText));
    }

    private static Field<String> text(CellFile file, CellRole role) {
        var column = file.roles().get(role);
        return column == null ? inline(null, SQLDataType.VARCHAR) : CsvText.column(column);
    }

    private static Condition absent(CellFile file, CellRole role) {
        return file.roles().containsKey(role) ? text(file, role).isNull() : noCondition();
    }

    private static Condition dayOrAbsent(CellFile file) {
        if (!file.roles().containsKey(CellRole.AS_OF)) {
            return noCondition();
        }
        var text = text(file, CellRole.AS_OF);
        return text.isNull().or(CsvText.day(text).isNotNull());
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

    private static <T> Field<T> onlyIf(Field<Boolean> clean, Field<T> value) {
        return when(clean, value);
    }

    private static Field<String> unless(Field<Boolean> clean, String column) {
        return when(clean, inline(null, SQLDataType.VARCHAR)).otherwise(field(name("cell", column), String.class));
    }

    private static Condition of(LoadId load) {
        return STAGED_CELL.LOAD_ID.eq(inline(load.value()));
    }

    private static String kind(Spelling.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static OddCell odd(Record row) {
        return new OddCell(
                row.get(ROW_NUMBER),
                new SubmissionId(row.get(STAGED_CELL.SUBMISSION_ID)),
                row.get(STAGED_CELL.UNIT_TEXT),
                row.get(STAGED_CELL.PERIOD_TEXT),
                row.get(STAGED_CELL.MEASURE_TEXT),
                row.get(STAGED_CELL.VALUE_TEXT),
                row.get(STAGED_CELL.LEVEL_TEXT),
                row.get(STAGED_CELL.BASIS_TEXT),
                row.get(STAGED_CELL.AS_OF_TEXT),
                row.get(STAGED_CELL.REPORTER_TEXT),
                row.get(STAGED_CELL.RECEIVED_TEXT),
                row.get(STAGED_CELL.REMARK),
                row.get(STAGED_CELL.SOURCE_TITLE),
                row.get(STAGED_CELL.SOURCE_URL),
                row.get(STAGED_CELL.QUOTE));
    }
}
