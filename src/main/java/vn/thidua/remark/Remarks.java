package vn.thidua.remark;

import static vn.thidua.operations.schema.Tables.REMARK;
import static vn.thidua.operations.schema.Tables.REMARK_THREAD;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.RemarkRecord;
import vn.thidua.operations.schema.tables.records.RemarkThreadRecord;
import vn.thidua.remark.RemarkThread.Remark;
import vn.thidua.remark.RemarkThread.State;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Threads of remarks, kept for good. Whoever calls has checked the caller's rights. */
@Component
public class Remarks {
    /** The longest remark, in characters. */
    public static final int LONGEST = 4_000;

    private final DSLContext dsl;
    private final Audit audit;
    private final Clock clock;

    Remarks(@Qualifier("operationsDsl") DSLContext dsl, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a thread. */
    public void begin(RemarkKind kind, RemarkAnchor anchor, String text, String by) {
        var measure = anchor.measure();
        dsl.transaction(transaction -> {
            long thread = dsl.insertInto(REMARK_THREAD)
                    .set(REMARK_THREAD.KIND, kind.dbText())
                    .set(REMARK_THREAD.DATASET, anchor.dataset().dbText())
                    .set(REMARK_THREAD.SUBJECT_ID, anchor.subject().value())
                    .set(REMARK_THREAD.PERIOD_ID, anchor.period().id())
                    .set(REMARK_THREAD.MEASURE, measure == null ? null : measure.value())
                    .set(REMARK_THREAD.STATE, dbText(State.OPEN))
                    .returning(REMARK_THREAD.ID)
                    .fetchSingle()
                    .getId();
            write(thread, text, by, "remark.begun");
        });
    }

    /** Adds to a thread; somebody else than whoever began it answers it, and whoever began it asks again. */
    public void reply(long thread, String text, String by) {
        dsl.transaction(transaction -> {
            var begun = dsl.selectFrom(REMARK)
                    .where(REMARK.THREAD_ID.eq(thread))
                    .orderBy(REMARK.ID)
                    .limit(1)
                    .fetchSingle();
            write(thread, text, by, "remark.replied");
            state(thread, begun.getWrittenBy().equals(by) ? State.OPEN : State.ANSWERED);
        });
    }

    /** Settles a thread. */
    public void close(long thread, String by) {
        dsl.transaction(transaction -> {
            state(thread, State.CLOSED);
            audit.recordAs(by, "remark.closed", "thread " + thread, null);
        });
    }

    /** All threads about a subject and a period, the oldest first. */
    public List<RemarkThread> of(Dataset dataset, SubjectId subject, Period period) {
        var threads = dsl.selectFrom(REMARK_THREAD)
                .where(REMARK_THREAD.DATASET.eq(dataset.dbText()))
                .and(REMARK_THREAD.SUBJECT_ID.eq(subject.value()))
                .and(REMARK_THREAD.PERIOD_ID.eq(period.id()))
                .orderBy(REMARK_THREAD.ID)
                .fetch();
        Map<Long, List<Remark>> remarks = dsl.selectFrom(REMARK)
                .where(REMARK.THREAD_ID.in(threads.map(RemarkThreadRecord::getId)))
                .orderBy(REMARK.ID)
                .fetchGroups(REMARK.THREAD_ID, Remarks::remark);
        return threads.map(row -> thread(row, Objects.requireNonNull(remarks.get(row.getId()))));
    }

    private void write(long thread, String text, String by, String action) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a remark has 1 to %d characters".formatted(LONGEST));
        }
        dsl.insertInto(REMARK)
                .set(REMARK.THREAD_ID, thread)
                .set(REMARK.BODY, text.strip())
                .set(REMARK.WRITTEN_AT, OffsetDateTime.now(clock))
                .set(REMARK.WRITTEN_BY, by)
                .execute();
        audit.recordAs(by, action, "thread " + thread, text);
    }

    private void state(long thread, State state) {
        dsl.update(REMARK_THREAD)
                .set(REMARK_THREAD.STATE, dbText(state))
                .where(REMARK_THREAD.ID.eq(thread))
                .execute();
    }

    private static RemarkThread thread(RemarkThreadRecord row, List<Remark> remarks) {
        var measure = row.getMeasure();
        var anchor = new RemarkAnchor(
                Dataset.fromDb(row.getDataset()),
                new SubjectId(row.getSubjectId()),
                Period.ofId(row.getPeriodId()),
                measure == null ? null : new MeasureCode(measure));
        return new RemarkThread(
                row.getId(),
                RemarkKind.fromDb(row.getKind()),
                anchor,
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                remarks);
    }

    private static Remark remark(RemarkRecord row) {
        return new Remark(row.getBody(), row.getWrittenAt().toInstant(), row.getWrittenBy());
    }

    private static String dbText(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
