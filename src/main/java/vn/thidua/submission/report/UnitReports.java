package vn.thidua.submission.report;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.thidua.operations.schema.Tables.REPORT_ENTRY;
import static vn.thidua.operations.schema.Tables.REPORT_STEP;
import static vn.thidua.operations.schema.Tables.UNIT_REPORT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.ReportEntryRecord;
import vn.thidua.operations.schema.tables.records.UnitReportRecord;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.submission.report.UnitReport.Entry;
import vn.thidua.submission.report.UnitReport.Step;

/**
 * Reports that units prepare. Whatever is typed is kept at once and for good: the history of a cell is the list of its
 * entries. Whoever calls has checked the caller's rights.
 */
@Component
public class UnitReports {
    /** The longest text of a cell; longer ones are refused. */
    public static final int LONGEST_TEXT = 400;

    /** The longest remark beside a cell. */
    public static final int LONGEST_NOTE = 1_000;

    private final DSLContext dsl;
    private final Clock clock;

    UnitReports(@Qualifier("operationsDsl") DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The report as it stands; an empty one if nobody has begun it. */
    public UnitReport find(ReportKey key) {
        return row(key).map(row -> report(key, row)).orElseGet(() -> UnitReport.none(key));
    }

    /** The reports of a period that somebody has begun. */
    public List<UnitReport> of(Dataset dataset, Period period) {
        return dsl.selectFrom(UNIT_REPORT)
                .where(UNIT_REPORT.DATASET.eq(dataset.dbText()))
                .and(UNIT_REPORT.PERIOD_ID.eq(period.id()))
                .orderBy(UNIT_REPORT.SUBJECT_ID)
                .fetch(row -> report(new ReportKey(dataset, new SubjectId(row.getSubjectId()), period), row));
    }

    /** The periods for which reports in one of the states exist. */
    public List<Period> periods(Dataset dataset, Collection<ReportState> states) {
        return dsl
                .selectDistinct(UNIT_REPORT.PERIOD_ID)
                .from(UNIT_REPORT)
                .where(UNIT_REPORT.DATASET.eq(dataset.dbText()))
                .and(UNIT_REPORT.STATE.in(
                        states.stream().map(ReportState::dbText).toList()))
                .fetch(row -> Period.ofId(row.value1()))
                .stream()
                .sorted()
                .toList();
    }

    /**
     * Keeps what was typed into a cell; the same text again is kept once.
     *
     * @throws StepRefused if the report is handed in already
     * @throws IllegalArgumentException if a text is too long
     */
    public void enter(ReportKey key, MeasureCode measure, String typed, String note, String by) {
        if (typed.length() > LONGEST_TEXT || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a cell takes %d characters, a note %d; %s of %s has %d and %d"
                    .formatted(LONGEST_TEXT, LONGEST_NOTE, measure, key, typed.length(), note.length()));
        }
        dsl.transaction(transaction -> {
            var row = begun(key);
            if (!ReportState.fromDb(row.getState()).open()) {
                throw new StepRefused("report.refused.closed");
            }
            var last = entries(row.getId(), REPORT_ENTRY.MEASURE.eq(measure.value()))
                    .get(measure);
            boolean blank = last == null && typed.isBlank() && note.isBlank();
            if (!blank
                    && (last == null
                            || !last.typed().equals(typed)
                            || !last.note().equals(note))) {
                dsl.insertInto(REPORT_ENTRY)
                        .set(REPORT_ENTRY.REPORT_ID, row.getId())
                        .set(REPORT_ENTRY.MEASURE, measure.value())
                        .set(REPORT_ENTRY.TYPED, typed)
                        .set(REPORT_ENTRY.NOTE, note)
                        .set(REPORT_ENTRY.ENTERED_AT, OffsetDateTime.now(clock))
                        .set(REPORT_ENTRY.ENTERED_BY, by)
                        .execute();
            }
        });
    }

    /** Everything that was ever typed into a cell, newest first. */
    public List<Entry> history(ReportKey key, MeasureCode measure) {
        return dsl.selectFrom(REPORT_ENTRY)
                .where(REPORT_ENTRY.REPORT_ID.in(
                        select(UNIT_REPORT.ID).from(UNIT_REPORT).where(is(key))))
                .and(REPORT_ENTRY.MEASURE.eq(measure.value()))
                .orderBy(REPORT_ENTRY.ID.desc())
                .fetch(UnitReports::entry);
    }

    /** The row of the report, locked until the transaction ends; made if it is not there. */
    UnitReportRecord begun(ReportKey key) {
        for (int attempt = 0; ; attempt++) {
            var row = dsl.selectFrom(UNIT_REPORT).where(is(key)).forUpdate().fetchOptional();
            if (row.isPresent()) {
                return row.get();
            }
            try {
                dsl.transaction(savepoint -> dsl.insertInto(UNIT_REPORT)
                        .set(UNIT_REPORT.DATASET, key.dataset().dbText())
                        .set(UNIT_REPORT.SUBJECT_ID, key.unit().value())
                        .set(UNIT_REPORT.PERIOD_ID, key.period().id())
                        .set(UNIT_REPORT.STATE, ReportState.PREPARING.dbText())
                        .execute());
            } catch (DataIntegrityViolationException | IntegrityConstraintViolationException begunTwiceAtOnce) {
                if (attempt == 3) {
                    throw begunTwiceAtOnce;
                }
            }
        }
    }

    Optional<UnitReportRecord> row(ReportKey key) {
        return dsl.selectFrom(UNIT_REPORT).where(is(key)).fetchOptional();
    }

    private UnitReport report(ReportKey key, UnitReportRecord row) {
        var submission = row.getSubmissionId();
        var steps = dsl.selectFrom(REPORT_STEP)
                .where(REPORT_STEP.REPORT_ID.eq(row.getId()))
                .orderBy(REPORT_STEP.ID)
                .fetch(step -> new Step(
                        ReportState.fromDb(step.getState()),
                        step.getReason(),
                        step.getTakenAt().toInstant(),
                        step.getTakenBy()));
        return new UnitReport(
                key,
                ReportState.fromDb(row.getState()),
                submission == null ? null : new SubmissionId(submission),
                entries(row.getId(), noCondition()),
                steps);
    }

    private Map<MeasureCode, Entry> entries(long report, Condition which) {
        return dsl.selectFrom(REPORT_ENTRY)
                .where(REPORT_ENTRY.ID.in(select(max(REPORT_ENTRY.ID))
                        .from(REPORT_ENTRY)
                        .where(REPORT_ENTRY.REPORT_ID.eq(report))
                        .and(which)
                        .groupBy(REPORT_ENTRY.MEASURE)))
                .fetchMap(row -> new MeasureCode(row.getMeasure()), UnitReports::entry);
    }

    private static Entry entry(ReportEntryRecord row) {
        return new Entry(row.getTyped(), row.getNote(), row.getEnteredAt().toInstant(), row.getEnteredBy());
    }

    private static Condition is(ReportKey key) {
        return UNIT_REPORT
                .DATASET
                .eq(key.dataset().dbText())
                .and(UNIT_REPORT.SUBJECT_ID.eq(key.unit().value()))
                .and(UNIT_REPORT.PERIOD_ID.eq(key.period().id()));
    }
}
