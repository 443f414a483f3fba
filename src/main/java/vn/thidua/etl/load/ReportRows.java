package vn.thidua.etl.load;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.ARRIVAL;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_REPORT;
import static vn.thidua.warehouse.schema.Tables.REPORT;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.Row3;
import org.jooq.Row5;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.spec.DeadlineSpec;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.ArrivalRecord;

/**
 * The reports of all units for the quarters that a load touches, in one statement: a load of ten million figures brings
 * hundreds of thousands of reports.
 */
@Component
class ReportRows {
    private static final Field<Integer> QUARTER = field(name("quarter", "period_id"), Integer.class);
    private static final Field<LocalDate> LAST_DAY = field(name("quarter", "last_day"), LocalDate.class);
    private static final Field<String> KIND = field(name("quarter", "kind"), String.class);
    private static final Field<LocalDateTime> USUALLY_DUE = field(name("quarter", "due_at"), LocalDateTime.class);
    private static final Field<Boolean> JUDGED = field(name("quarter", "judged"), Boolean.class);
    private static final Field<LocalDateTime> EXTENDED = field(name("extended", "until_at"), LocalDateTime.class);
    private static final Field<LocalDateTime> DUE =
            when(EXTENDED.gt(USUALLY_DUE), EXTENDED).otherwise(USUALLY_DUE);
    private static final Field<Long> FILE = field(name("came", "submission_id"), Long.class);
    private static final Field<LocalDate> CUT_OFF = field(name("came", "cut_off"), LocalDate.class);
    private static final Field<LocalDateTime> SAID = field(name("said", "received_at"), LocalDateTime.class);
    private static final Field<LocalDateTime> FILED = field(name("file", "received_at"), LocalDateTime.class);
    private static final Field<LocalDateTime> BEFORE = field(name("before", "received_at"), LocalDateTime.class);

    private final Warehouse warehouse;
    private final Loads loads;
    private final DeadlineExceptions exceptions;
    private final Clock clock;

    ReportRows(Warehouse warehouse, Loads loads, DeadlineExceptions exceptions, Clock clock) {
        this.warehouse = warehouse;
        this.loads = loads;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    void write(RunWork work, DeadlineSpec deadline) {
        var current = warehouse.current();
        var quarters = quarters(work);
        if (quarters.isEmpty()) {
            return;
        }
        say(work);
        var unit = current.of(SUBJECT);
        var reporting = current.of(SUBJECT).as("reporting");
        var came = table(name("came"));
        var file = files(work);
        var extended = extended(work, quarters);
        var before = current.of(REPORT).as("before");
        var first = earlier();
        var r = CANDIDATE_REPORT;
        work.watch()
                .over(loads.db())
                .with(name("came").as(came(work.load())))
                .insertInto(
                        r,
                        r.DATASET,
                        r.SUBJECT_ID,
                        r.PERIOD_ID,
                        r.RECEIVED_AT,
                        r.DUE_AT,
                        r.CUT_OFF,
                        r.STATE,
                        r.SUBMISSION_ID,
                        r.LOAD_ID)
                .select(select(
                                inline(work.dataset().dbText()),
                                SUBJECT.ID,
                                QUARTER,
                                first,
                                DUE,
                                coalesce(CUT_OFF, of(before, REPORT.CUT_OFF)),
                                state(first),
                                when(BEFORE.isNotNull(), of(before, REPORT.SUBMISSION_ID))
                                        .otherwise(coalesce(FILE, inline(0L))),
                                inline(work.load().value()))
                        .from(values(rows(quarters, deadline).toArray(Row5[]::new))
                                .as("quarter", "period_id", "last_day", "kind", "due_at", "judged"))
                        .join(unit)
                        .on(SUBJECT.KIND.eq(KIND))
                        .and(SUBJECT.VALID_FROM.le(LAST_DAY))
                        .and(SUBJECT.VALID_TO.isNull().or(SUBJECT.VALID_TO.ge(LAST_DAY)))
                        .leftJoin(extended)
                        .on(field(name("extended", "subject_id"), Integer.class).eq(SUBJECT.ID))
                        .and(field(name("extended", "period_id"), Integer.class).eq(QUARTER))
                        .leftJoin(came)
                        .on(field(name("came", "subject_id"), Integer.class).eq(SUBJECT.ID))
                        .and(field(name("came", "period_id"), Integer.class).eq(QUARTER))
                        .leftJoin(file)
                        .on(field(name("file", "submission_id"), Long.class).eq(FILE))
                        .leftJoin(ARRIVAL.as("said"))
                        .on(field(name("said", "load_id"), Long.class)
                                .eq(inline(work.load().value())))
                        .and(field(name("said", "subject_id"), Integer.class).eq(SUBJECT.ID))
                        .and(field(name("said", "period_id"), Integer.class).eq(QUARTER))
                        .leftJoin(before)
                        .on(of(before, REPORT.DATASET).eq(inline(work.dataset().dbText())))
                        .and(of(before, REPORT.SUBJECT_ID).eq(SUBJECT.ID))
                        .and(of(before, REPORT.PERIOD_ID).eq(QUARTER))
                        // of clusters alone no unit's report is due
                        .where(QUARTER.in(select(field(name("came", "period_id"), Integer.class))
                                .from(came)
                                .join(reporting)
                                .on(of(reporting, SUBJECT.ID).eq(field(name("came", "subject_id"), Integer.class)))
                                .and(of(reporting, SUBJECT.TYPE).eq(inline("unit"))))))
                .execute();
    }

    /** The quarters for which somebody says something of himself. */
    private List<Period> quarters(RunWork work) {
        var c = CANDIDATE_OBSERVATION;
        return work
                .watch()
                .over(loads.db())
                .selectDistinct(c.PERIOD_ID)
                .from(c)
                .where(c.LOAD_ID.eq(inline(work.load().value())))
                .and(c.REPORTER_ID.isNotDistinctFrom(c.SUBJECT_ID))
                .fetch(found -> Period.ofId(found.value1()))
                .stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .sorted()
                .toList();
    }

    /** Quarter, last day, kind of unit, when its reports are due, whether they are judged. */
    private static List<Row5<Integer, LocalDate, String, LocalDateTime, Boolean>> rows(
            List<Period> quarters, DeadlineSpec deadline) {
        return quarters.stream()
                .flatMap(period -> Stream.of(SubjectKind.values())
                        .filter(kind -> kind.type() == SubjectType.UNIT)
                        .map(kind -> row(
                                inline(period.id()),
                                inline(period.last()),
                                inline(kind.dbText()),
                                inline(utc(deadline.due(period, kind))),
                                inline(deadline.judges(period)))))
                .toList();
    }

    /** Who was given more time, until when. */
    private Table<?> extended(RunWork work, List<Period> quarters) {
        var rows = exceptions.of(work.dataset(), quarters).values().stream()
                .map(each -> row(
                        inline(each.report().unit().value()),
                        inline(each.report().period().id()),
                        inline(utc(each.end()))))
                .toList();
        // a list of values has at least one row
        return rows.isEmpty()
                ? select(
                                inline(0).as("subject_id"),
                                inline(0).as("period_id"),
                                inline(null, SQLDataType.LOCALDATETIME).as("until_at"))
                        .where(falseCondition())
                        .asTable("extended")
                : values(rows.toArray(Row3[]::new)).as("extended", "subject_id", "period_id", "until_at");
    }

    /** Keeps what the files themselves say of the arrival of their reports. */
    private void say(RunWork work) {
        loads.db()
                .deleteFrom(ARRIVAL)
                .where(ARRIVAL.LOAD_ID.eq(work.load().value()))
                .execute();
        loads.append(
                work.load(),
                work.receivedAt().entrySet().stream()
                        .map(said -> new ArrivalRecord(
                                work.load().value(),
                                said.getKey().subject(),
                                said.getKey().period(),
                                utc(said.getValue())))
                        .toList());
    }

    /** What the load says of each report: the first file that has it, and the last day it counts to. */
    private static Select<?> came(LoadId load) {
        var c = CANDIDATE_OBSERVATION;
        return select(
                        c.SUBJECT_ID,
                        c.PERIOD_ID,
                        min(c.SUBMISSION_ID).as("submission_id"),
                        max(c.AS_OF).as("cut_off"))
                .from(c)
                .where(c.LOAD_ID.eq(inline(load.value())))
                .and(c.REPORTER_ID.isNotDistinctFrom(c.SUBJECT_ID))
                .groupBy(c.SUBJECT_ID, c.PERIOD_ID);
    }

    /** When each file of the run came. */
    private static Table<?> files(RunWork work) {
        var rows = work.files().values().stream()
                .map(file -> row(
                        inline(file.submission().id().value()),
                        inline(utc(file.submission().receivedAt()))))
                .toList();
        return values(rows.toArray(Row2[]::new)).as("file", "submission_id", "received_at");
    }

    /** When the report first came. */
    private static Field<LocalDateTime> earlier() {
        var now = coalesce(SAID, FILED);
        return when(FILE.isNotNull().and(BEFORE.isNull().or(now.lt(BEFORE))), now)
                .otherwise(BEFORE);
    }

    private Field<String> state(Field<LocalDateTime> received) {
        return when(JUDGED.isFalse(), inline("not_judged"))
                .when(received.gt(DUE), inline("late"))
                .when(received.isNotNull(), inline("on_time"))
                .when(DUE.lt(inline(utc(clock.instant()))), inline("overdue"))
                .otherwise(inline("not_due"));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return field(name(table.getName(), column.getName()), column.getDataType());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
