package vn.thidua.submission.deadline;

import static vn.thidua.operations.schema.Tables.REMINDER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.ReminderRecord;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.report.ReportKey;

/** Who was reminded of which report, when, by whom and in which words; units see their own when they open their pages. */
@Component
public class Reminders {
    /** The longest text; longer ones are refused. */
    public static final int LONGEST_TEXT = 2_000;

    private final DSLContext dsl;
    private final DeadlineRules rules;
    private final Audit audit;
    private final Clock clock;

    Reminders(@Qualifier("operationsDsl") DSLContext dsl, DeadlineRules rules, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reminds the units of reports. Whoever calls has checked the caller's rights.
     *
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public void send(Collection<ReportKey> reports, String text, String by) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a reminder has 1 to %d characters, this one %d".formatted(LONGEST_TEXT, words.length()));
        }
        dsl.transaction(transaction -> reports.forEach(report -> {
            dsl.insertInto(REMINDER)
                    .set(REMINDER.DATASET, report.dataset().dbText())
                    .set(REMINDER.SUBJECT_ID, report.unit().value())
                    .set(REMINDER.PERIOD_ID, report.period().id())
                    .set(REMINDER.WORDS, words)
                    .set(REMINDER.SENT_AT, OffsetDateTime.now(clock))
                    .set(REMINDER.SENT_BY, by)
                    .execute();
            audit.recordAs(by, "report.reminded", report.toString(), words);
        }));
    }

    /** Reminders of a unit whose reports have not come yet, newest first: what it is to see when it opens its pages. */
    public List<Reminder> open(SubjectId unit) {
        return found(REMINDER.SUBJECT_ID.eq(unit.value())).stream()
                .filter(reminder -> rules.received(reminder.report()).isEmpty())
                .toList();
    }

    /** Every reminder of some periods, newest first. */
    public List<Reminder> of(Dataset dataset, Collection<Period> periods) {
        return periods.isEmpty()
                ? List.of()
                : found(REMINDER.DATASET
                        .eq(dataset.dbText())
                        .and(REMINDER.PERIOD_ID.in(
                                periods.stream().map(Period::id).toList())));
    }

    private List<Reminder> found(Condition which) {
        return dsl.selectFrom(REMINDER).where(which).orderBy(REMINDER.ID.desc()).fetch(Reminders::reminder);
    }

    private static Reminder reminder(ReminderRecord row) {
        return new Reminder(
                new ReportKey(
                        Dataset.fromDb(row.getDataset()),
                        new SubjectId(row.getSubjectId()),
                        Period.ofId(row.getPeriodId())),
                row.getWords(),
                row.getSentAt().toInstant(),
                row.getSentBy());
    }
}
