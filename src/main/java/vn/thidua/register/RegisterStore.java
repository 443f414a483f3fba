package vn.thidua.register;

import static vn.thidua.operations.schema.Tables.CAMPAIGN;
import static vn.thidua.operations.schema.Tables.MEETING;
import static vn.thidua.operations.schema.Tables.REGISTER_ENTRY;
import static vn.thidua.operations.schema.Tables.REGISTER_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.security.Audit;

/** Writes the registers: entries and steps are added, never changed, and each deed is audited with it. */
@Component
class RegisterStore {
    private final DSLContext dsl;
    private final Audit audit;
    private final Clock clock;

    RegisterStore(@Qualifier("operationsDsl") DSLContext dsl, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.audit = audit;
        this.clock = clock;
    }

    Meeting hold(MeetingFacts meeting, String by) {
        return dsl.transactionResult(transaction -> {
            var host = meeting.host();
            long id = dsl.insertInto(MEETING)
                    .set(MEETING.DATASET, meeting.dataset().dbText())
                    .set(MEETING.SUBJECT_ID, meeting.subject().value())
                    .set(MEETING.HOST_ID, host == null ? null : host.value())
                    .set(MEETING.HELD_ON, meeting.on())
                    .set(MEETING.PERIOD_ID, meeting.period().id())
                    .set(MEETING.EDITION, meeting.edition().value())
                    .set(MEETING.TITLE, meeting.title())
                    .set(MEETING.ADDED_AT, OffsetDateTime.now(clock))
                    .set(MEETING.ADDED_BY, by)
                    .returning(MEETING.ID)
                    .fetchSingle()
                    .getId();
            audit.recordAs(by, "meeting.held", "meeting " + id, meeting.title());
            return new Meeting(new MeetingId(id), meeting);
        });
    }

    long add(EntryFacts entry, EntryState state, String note, String by) {
        return dsl.transactionResult(transaction -> {
            var meeting = entry.meeting();
            var indicator = entry.indicator();
            var awarded = entry.awarded();
            long id = dsl.insertInto(REGISTER_ENTRY)
                    .set(REGISTER_ENTRY.REGISTER, entry.register().dbText())
                    .set(REGISTER_ENTRY.DATASET, entry.dataset().dbText())
                    .set(REGISTER_ENTRY.SUBJECT_ID, entry.subject().value())
                    .set(REGISTER_ENTRY.MEETING_ID, meeting == null ? null : meeting.value())
                    .set(REGISTER_ENTRY.NOTED_ON, entry.on())
                    .set(REGISTER_ENTRY.DUE_ON, entry.due())
                    .set(REGISTER_ENTRY.WHAT, entry.what())
                    .set(REGISTER_ENTRY.FIELD, entry.field())
                    .set(REGISTER_ENTRY.INDICATOR, indicator == null ? null : indicator.value())
                    .set(REGISTER_ENTRY.COLLECTIVES, awarded == null ? null : awarded.collectives())
                    .set(REGISTER_ENTRY.INDIVIDUALS, awarded == null ? null : awarded.individuals())
                    .set(REGISTER_ENTRY.ADDED_AT, OffsetDateTime.now(clock))
                    .set(REGISTER_ENTRY.ADDED_BY, by)
                    .returning(REGISTER_ENTRY.ID)
                    .fetchSingle()
                    .getId();
            step(id, state, entry.on(), note, by);
            audit.recordAs(by, "register.added", entry.register().dbText() + " " + id, entry.what());
            return id;
        });
    }

    void move(long entry, EntryState state, LocalDate on, String note, String by) {
        dsl.transaction(transaction -> {
            step(entry, state, on, note, by);
            audit.recordAs(by, "register.moved", "entry " + entry, state.dbText() + ": " + note);
        });
    }

    private void step(long entry, EntryState state, LocalDate on, String note, String by) {
        dsl.insertInto(REGISTER_STEP)
                .set(REGISTER_STEP.ENTRY_ID, entry)
                .set(REGISTER_STEP.STATE, state.dbText())
                .set(REGISTER_STEP.REACHED_ON, on)
                .set(REGISTER_STEP.NOTE, note)
                .set(REGISTER_STEP.TAKEN_AT, OffsetDateTime.now(clock))
                .set(REGISTER_STEP.TAKEN_BY, by)
                .execute();
    }

    void announce(Campaign campaign, String by) {
        dsl.transaction(transaction -> {
            dsl.insertInto(CAMPAIGN)
                    .set(CAMPAIGN.FUND, campaign.fund())
                    .set(CAMPAIGN.NAME_VI, campaign.nameVi())
                    .set(CAMPAIGN.NAME_EN, campaign.nameEn())
                    .set(CAMPAIGN.FIRST_MONTH, campaign.first().getMonthValue())
                    .set(CAMPAIGN.FIRST_DAY, campaign.first().getDayOfMonth())
                    .set(CAMPAIGN.LAST_MONTH, campaign.last().getMonthValue())
                    .set(CAMPAIGN.LAST_DAY, campaign.last().getDayOfMonth())
                    .set(CAMPAIGN.SOURCE, campaign.source())
                    .execute();
            audit.recordAs(by, "campaign.announced", campaign.fund(), campaign.source());
        });
    }
}
