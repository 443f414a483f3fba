package vn.thidua.register;

import static vn.thidua.operations.schema.Tables.CAMPAIGN;
import static vn.thidua.operations.schema.Tables.MEETING;
import static vn.thidua.operations.schema.Tables.REGISTER_ENTRY;
import static vn.thidua.operations.schema.Tables.REGISTER_STEP;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.CampaignRecord;
import vn.thidua.operations.schema.tables.records.MeetingRecord;
import vn.thidua.operations.schema.tables.records.RegisterEntryRecord;
import vn.thidua.operations.schema.tables.records.RegisterStepRecord;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;

/** Reads the registers, within what a reader may see by name. */
@Component
public class RegisterQuery {
    private final DSLContext dsl;

    RegisterQuery(@Qualifier("operationsDsl") DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All meetings, the latest first. */
    public List<Meeting> meetings(Dataset dataset, Scope scope, Reference reference) {
        var reader = new RegisterScope(scope, reference);
        return dsl
                .selectFrom(MEETING)
                .where(MEETING.DATASET.eq(dataset.dbText()))
                .orderBy(MEETING.HELD_ON.desc(), MEETING.ID.desc())
                .fetch(RegisterQuery::meeting)
                .stream()
                .filter(meeting -> reader.reads(meeting.subject(), meeting.on()))
                .toList();
    }

    /** The entries of a register, the latest first. */
    public List<Entry> entries(Register register, Dataset dataset, Scope scope, Reference reference) {
        var reader = new RegisterScope(scope, reference);
        var rows = dsl.selectFrom(REGISTER_ENTRY)
                .where(REGISTER_ENTRY.DATASET.eq(dataset.dbText()))
                .and(REGISTER_ENTRY.REGISTER.eq(register.dbText()))
                .orderBy(REGISTER_ENTRY.NOTED_ON.desc(), REGISTER_ENTRY.ID)
                .fetch();
        Map<Long, List<Entry.Step>> steps = dsl.select(REGISTER_STEP.fields())
                .from(REGISTER_STEP)
                .join(REGISTER_ENTRY)
                .on(REGISTER_ENTRY.ID.eq(REGISTER_STEP.ENTRY_ID))
                .where(REGISTER_ENTRY.DATASET.eq(dataset.dbText()))
                .and(REGISTER_ENTRY.REGISTER.eq(register.dbText()))
                .orderBy(REGISTER_STEP.ID)
                .fetchGroups(REGISTER_STEP.ENTRY_ID, row -> step(row.into(REGISTER_STEP)));
        return rows.stream()
                .map(row -> new Entry(row.getId(), facts(row), Objects.requireNonNull(steps.get(row.getId()))))
                .filter(entry ->
                        reader.reads(entry.facts().subject(), entry.facts().on()))
                .toList();
    }

    /** All campaigns of funds. */
    public List<Campaign> campaigns() {
        return dsl.selectFrom(CAMPAIGN).orderBy(CAMPAIGN.ID).fetch(RegisterQuery::campaign);
    }

    boolean holds(Dataset dataset) {
        return dsl.fetchExists(MEETING, MEETING.DATASET.eq(dataset.dbText()));
    }

    Optional<Meeting> meeting(MeetingId id) {
        return dsl.selectFrom(MEETING).where(MEETING.ID.eq(id.value())).fetchOptional(RegisterQuery::meeting);
    }

    /** The meeting of the same body, day and period. */
    Optional<Meeting> meeting(MeetingFacts facts) {
        return dsl.selectFrom(MEETING)
                .where(MEETING.DATASET.eq(facts.dataset().dbText()))
                .and(MEETING.SUBJECT_ID.eq(facts.subject().value()))
                .and(MEETING.HELD_ON.eq(facts.on()))
                .and(MEETING.PERIOD_ID.eq(facts.period().id()))
                .orderBy(MEETING.ID)
                .limit(1)
                .fetchOptional(RegisterQuery::meeting);
    }

    Optional<EntryFacts> facts(long entry) {
        return dsl.selectFrom(REGISTER_ENTRY).where(REGISTER_ENTRY.ID.eq(entry)).fetchOptional(RegisterQuery::facts);
    }

    private static Meeting meeting(MeetingRecord row) {
        var host = row.getHostId();
        return new Meeting(
                new MeetingId(row.getId()),
                new MeetingFacts(
                        Dataset.fromDb(row.getDataset()),
                        new SubjectId(row.getSubjectId()),
                        host == null ? null : new SubjectId(host),
                        row.getHeldOn(),
                        Period.ofId(row.getPeriodId()),
                        new EditionNumber(row.getEdition()),
                        row.getTitle()));
    }

    private static EntryFacts facts(RegisterEntryRecord row) {
        var meeting = row.getMeetingId();
        var indicator = row.getIndicator();
        var collectives = row.getCollectives();
        var individuals = row.getIndividuals();
        return new EntryFacts(
                Register.fromDb(row.getRegister()),
                Dataset.fromDb(row.getDataset()),
                new SubjectId(row.getSubjectId()),
                meeting == null ? null : new MeetingId(meeting),
                row.getNotedOn(),
                row.getDueOn(),
                row.getWhat(),
                row.getField(),
                indicator == null ? null : new IndicatorCode(indicator),
                collectives == null || individuals == null ? null : new Awarded(collectives, individuals));
    }

    private static Entry.Step step(RegisterStepRecord row) {
        return new Entry.Step(
                EntryState.fromDb(row.getState()),
                row.getReachedOn(),
                row.getNote(),
                row.getTakenAt().toInstant(),
                row.getTakenBy());
    }

    private static Campaign campaign(CampaignRecord row) {
        return new Campaign(
                row.getFund(),
                row.getNameVi(),
                row.getNameEn(),
                MonthDay.of(row.getFirstMonth(), row.getFirstDay()),
                MonthDay.of(row.getLastMonth(), row.getLastDay()),
                row.getSource());
    }
}
