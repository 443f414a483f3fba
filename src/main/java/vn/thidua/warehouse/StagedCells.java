package vn.thidua.warehouse;

import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.ARRIVAL;
import static vn.thidua.warehouse.schema.Tables.CLEAN_CELL;
import static vn.thidua.warehouse.schema.Tables.ODD_CELL;
import static vn.thidua.warehouse.schema.Tables.SPELLING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.internal.BulkAppender;
import vn.thidua.warehouse.schema.tables.CleanCell;
import vn.thidua.warehouse.schema.tables.records.SpellingRecord;

/**
 * The way of files into a load: one statement a file makes candidates of its clean cells and keeps the texts of the
 * others, so that a large file is read and written once. What is read again for a load must be forgotten first.
 */
@Component
public class StagedCells {
    /** A cell without a value is not clean: only its texts are known, until it is {@link #setAside}. */
    private static final CleanCell CELL = CLEAN_CELL;

    private final DSLContext db;
    private final BulkAppender appender;

    StagedCells(@Qualifier("warehouseDsl") DSLContext db, BulkAppender appender) {
        this.db = db;
        this.appender = appender;
    }

    /** Sets how units, periods and measures may be written in clean cells of the load. A text stands once a kind. */
    public void spell(LoadId load, Collection<Spelling> spellings) {
        appender.append(spellings.stream()
                .map(s -> new SpellingRecord(
                        load.value(), ReadCells.kind(s.kind()), s.text(), s.id(), s.first(), s.last()))
                .toList());
    }

    /**
     * Reads a file into the load; {@link #setAside} must follow before anybody looks at the candidates.
     *
     * @param watch follows the statement while it runs
     * @return number of cells, clean or not; empty cells of wide files are not counted
     */
    public long stage(LoadId load, Dataset dataset, SubmissionId submission, CellFile file, StatementWatch watch) {
        return stage(load, dataset, inline(submission.value()), file, watch);
    }

    /**
     * The same for cells of many submissions in one file, whose column {@code submission} names them by number: a
     * statement for each of many small files would cost more than their cells.
     */
    public long stage(LoadId load, Dataset dataset, CellFile file, StatementWatch watch) {
        return stage(load, dataset, field(name("cell", ReadCells.SUBMISSION), Long.class), file, watch);
    }

    private long stage(LoadId load, Dataset dataset, Field<Long> submission, CellFile file, StatementWatch watch) {
        var cell = ReadCells.of(load, file).asTable("cell");
        var clean = field(name("cell", "clean"), Boolean.class);
        return watch.over(db)
                .insertInto(CELL)
                .columns(CELL.fields())
                .select(select(List.of(
                                inline(dataset.dbText()),
                                ifClean(clean, "subject_id"),
                                ifClean(clean, "period_id"),
                                ifClean(clean, "measure_id"),
                                field(name("cell", "value"), CELL.VALUE.getDataType()),
                                field(name("cell", "as_of"), LocalDate.class),
                                submission,
                                inline(load.value()),
                                field(name("cell", "texts"), CELL.TEXTS.getDataType())))
                        .from(cell))
                .execute();
    }

    /** Takes the cells of the load that are not clean from its candidates and numbers them from 1; returns how many. */
    public long setAside(LoadId load, StatementWatch watch) {
        var unread = CELL.LOAD_ID.eq(inline(load.value())).and(CELL.VALUE.isNull());
        watch.over(db)
                .insertInto(ODD_CELL)
                .columns(ODD_CELL.LOAD_ID, ODD_CELL.NUMBER, ODD_CELL.SUBMISSION_ID, ODD_CELL.TEXTS)
                .select(select(
                                CELL.LOAD_ID,
                                rowNumber().over().cast(SQLDataType.BIGINT),
                                CELL.SUBMISSION_ID,
                                CELL.TEXTS)
                        .from(CELL)
                        .where(unread))
                .execute();
        return watch.over(db).deleteFrom(CELL).where(unread).execute();
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
        var text = arrayGet(CELL.TEXTS, CellRole.RECEIVED.ordinal() + 1);
        return db.selectDistinct(CELL.SUBMISSION_ID, CELL.SUBJECT_ID, CELL.PERIOD_ID, text.as("received"))
                .from(CELL)
                .where(CELL.LOAD_ID.eq(inline(load.value())))
                .and(CELL.TEXTS.isNotNull())
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

    private static Field<Integer> ifClean(Field<Boolean> clean, String column) {
        return when(clean, field(name("cell", column), Integer.class));
    }

    private static Condition of(LoadId load) {
        return ODD_CELL.LOAD_ID.eq(inline(load.value()));
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
