package vn.thidua.warehouse;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.ARRIVAL;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.ODD_CELL;
import static vn.thidua.warehouse.schema.Tables.SPELLING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.internal.BulkAppender;
import vn.thidua.warehouse.schema.tables.CandidateObservation;
import vn.thidua.warehouse.schema.tables.records.SpellingRecord;

/**
 * The way of files into a load: one statement a file makes candidates of its clean cells and keeps the texts of the
 * others, so that a large file is read and written once. What is read again for a load must be forgotten first.
 */
@Component
public class StagedCells {
    /** State of a candidate until {@link #setAside}: only its texts are known. */
    private static final String UNREAD = "unread";

    private static final CandidateObservation C = CANDIDATE_OBSERVATION;

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
     * Reads a file into the load; {@link #setAside} must follow before anybody looks at the candidates.
     *
     * @param watch follows the statement while it runs
     * @return number of cells, clean or not; empty cells of wide files are not counted
     */
    public long stage(LoadId load, Dataset dataset, SubmissionId submission, CellFile file, StatementWatch watch) {
        var cell = cells(load, file).asTable("cell");
        var clean = field(name("cell", "clean"), Boolean.class);
        var number = field(name("cell", "value"), C.VALUE.getDataType());
        var subject = orZero(clean, "subject_id");
        return watch.over(db)
                .insertInto(C)
                .columns(C.fields())
                .select(select(List.of(
                                inline(dataset.dbText()),
                                subject,
                                orZero(clean, "period_id"),
                                orZero(clean, "measure_id"),
                                inline("all"),
                                inline("period"),
                                subject,
                                when(clean, inline("value")).otherwise(inline(UNREAD)),
                                number,
                                number,
                                number,
                                inline(false),
                                field(name("cell", "as_of"), LocalDate.class),
                                inline(submission.value()),
                                inline(load.value()),
                                field(name("cell", "texts"), C.TEXTS.getDataType())))
                        .from(cell))
                .execute();
    }

    /** Takes the cells of the load that are not clean from its candidates and numbers them from 1; returns how many. */
    public long setAside(LoadId load, StatementWatch watch) {
        var unread = C.LOAD_ID.eq(inline(load.value())).and(C.STATE.eq(inline(UNREAD)));
        watch.over(db)
                .insertInto(ODD_CELL)
                .columns(ODD_CELL.LOAD_ID, ODD_CELL.NUMBER, ODD_CELL.SUBMISSION_ID, ODD_CELL.TEXTS)
                .select(select(C.LOAD_ID, rowNumber().over().cast(SQLDataType.BIGINT), C.SUBMISSION_ID, C.TEXTS)
                        .from(C)
                        .where(unread))
                .execute();
        return watch.over(db).deleteFrom(C).where(unread).execute();
    }

    /** How many cells of the load are odd. */
    public long countOdd(LoadId load) {
        return db.fetchCount(ODD_CELL, of(load));
    }

    /** The odd cells of the load after the one with the given number, at most {@code limit}. */
    public List<OddCell> odd(LoadId load, long after, int limit) {
        return db.select(ODD_CELL.NUMBER, ODD_CELL.SUBMISSION_ID, ODD_CELL.TEXTS)
                .from(ODD_CELL)
                .where(of(load))
                .and(ODD_CELL.NUMBER.gt(inline(after)))
                .and(ODD_CELL.NUMBER.le(inline(after + limit)))
                .orderBy(ODD_CELL.NUMBER)
                .fetch(row -> odd(row.value1(), new SubmissionId(row.value2()), row.value3()));
    }

    /** When each report of the load says that it was received, by subject and period: the texts of its clean cells. */
    public List<ReceivedText> received(LoadId load) {
        var text = arrayGet(C.TEXTS, CellRole.RECEIVED.ordinal() + 1);
        return db.selectDistinct(C.SUBMISSION_ID, C.SUBJECT_ID, C.PERIOD_ID, text.as("received"))
                .from(C)
                .where(C.LOAD_ID.eq(inline(load.value())))
                .and(C.TEXTS.isNotNull())
                .fetch(row ->
                        new ReceivedText(new SubmissionId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** What a file says about the arrival of a report. */
    public record ReceivedText(SubmissionId submission, int subjectId, int periodId, String text) {}

    /** Forgets what was staged for the load, its candidates excepted. Safe to repeat. */
    public void discard(LoadId load) {
        db.deleteFrom(ODD_CELL).where(of(load)).execute();
        db.deleteFrom(ARRIVAL).where(ARRIVAL.LOAD_ID.eq(load.value())).execute();
        db.deleteFrom(SPELLING).where(SPELLING.LOAD_ID.eq(load.value())).execute();
    }

    private static Select<Record> cells(LoadId load, CellFile file) {
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
        return select(List.of(
                        clean,
                        field(name("read", "subject_id"), Integer.class),
                        field(name("read", "period_id"), Integer.class),
                        field(name("read", "measure_id"), Integer.class),
                        when(clean, CsvText.number(read(CellRole.VALUE))).as("value"),
                        when(clean, field(name("read", "day"), LocalDate.class)).as("as_of"),
                        // the list is made where it is kept, or every row would pay for it
                        when(
                                        file.roles().containsKey(CellRole.RECEIVED)
                                                ? unread.or(
                                                        read(CellRole.RECEIVED).isNotNull())
                                                : unread,
                                        array(Stream.of(CellRole.values())
                                                .map(StagedCells::read)
                                                .toList()))
                                .as("texts")))
                .from(read);
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

    private static Field<Integer> orZero(Field<Boolean> clean, String column) {
        return when(clean, field(name("cell", column), Integer.class)).otherwise(inline(0));
    }

    private static Condition of(LoadId load) {
        return ODD_CELL.LOAD_ID.eq(inline(load.value()));
    }

    private static String kind(Spelling.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static OddCell odd(long number, SubmissionId submission, @Nullable String[] texts) {
        return new OddCell(
                number,
                submission,
                texts[CellRole.UNIT.ordinal()],
                texts[CellRole.PERIOD.ordinal()],
                texts[CellRole.MEASURE.ordinal()],
                texts[CellRole.VALUE.ordinal()],
                texts[CellRole.LEVEL.ordinal()],
                texts[CellRole.BASIS.ordinal()],
                texts[CellRole.AS_OF.ordinal()],
                texts[CellRole.REPORTER.ordinal()],
                texts[CellRole.RECEIVED.ordinal()],
                texts[CellRole.REMARK.ordinal()],
                texts[CellRole.SOURCE_TITLE.ordinal()],
                texts[CellRole.SOURCE_URL.ordinal()],
                texts[CellRole.QUOTE.ordinal()]);
    }
}
