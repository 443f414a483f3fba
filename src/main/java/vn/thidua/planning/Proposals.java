package vn.thidua.planning;

import static vn.thidua.operations.schema.Tables.TARGET_CHANGE;
import static vn.thidua.operations.schema.Tables.TARGET_PROPOSAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.TargetProposalRecord;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Proposed targets, with every change and its reason. */
@Component
public class Proposals {
    private static final int DECIMALS = 6;
    private static final int LONGEST_REASON = 400;

    private final DSLContext dsl;
    private final Audit audit;
    private final Clock clock;

    Proposals(@Qualifier("operationsDsl") DSLContext dsl, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is proposed for a period, agreed or not. */
    public List<Proposal> of(Dataset dataset, Period period) {
        return dsl.selectFrom(TARGET_PROPOSAL)
                .where(TARGET_PROPOSAL.DATASET.eq(dataset.dbText()))
                .and(TARGET_PROPOSAL.PERIOD_ID.eq(period.id()))
                .orderBy(TARGET_PROPOSAL.INDICATOR, TARGET_PROPOSAL.SUBJECT_ID)
                .fetch(Proposals::proposal);
    }

    public Optional<Proposal> find(TargetKey key) {
        return dsl.selectFrom(TARGET_PROPOSAL).where(is(key)).fetchOptional(Proposals::proposal);
    }

    /**
     * Changes one target.
     *
     * @param value null to take it back
     * @param seen version that the writer saw; 0 if there was none
     */
    public Saving save(TargetKey key, @Nullable BigDecimal value, int seen, String who, String reason) {
        var rounded = value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
        var why = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return dsl.transactionResult(transaction -> {
            var before = find(key).orElse(null);
            if ((before == null ? 0 : before.version()) != seen) {
                return new Saving.Overtaken(before);
            }
            if (!write(key, rounded, seen, who)) {
                return new Saving.Overtaken(find(key).orElse(null));
            }
            var after = find(key).orElseThrow();
            dsl.insertInto(TARGET_CHANGE)
                    .set(TARGET_CHANGE.PROPOSAL_ID, after.id())
                    .set(TARGET_CHANGE.CHANGED_AT, OffsetDateTime.now(clock))
                    .set(TARGET_CHANGE.CHANGED_BY, who)
                    .set(TARGET_CHANGE.OLD_VALUE, before == null ? null : before.value())
                    .set(TARGET_CHANGE.NEW_VALUE, rounded)
                    .set(TARGET_CHANGE.REASON, why)
                    .execute();
            audit.recordAs(
                    who,
                    "target.changed",
                    "%s %s %s"
                            .formatted(
                                    key.indicator(), key.subject(), key.period().code()),
                    why);
            return new Saving.Saved(after);
        });
    }

    private boolean write(TargetKey key, @Nullable BigDecimal value, int seen, String who) {
        var now = OffsetDateTime.now(clock);
        if (seen == 0) {
            return dsl.insertInto(TARGET_PROPOSAL)
                            .set(TARGET_PROPOSAL.DATASET, key.dataset().dbText())
                            .set(TARGET_PROPOSAL.INDICATOR, key.indicator().value())
                            .set(TARGET_PROPOSAL.SUBJECT_ID, key.subject().value())
                            .set(TARGET_PROPOSAL.PERIOD_ID, key.period().id())
                            .set(TARGET_PROPOSAL.PROPOSED, value)
                            .set(TARGET_PROPOSAL.VERSION, 1)
                            .set(TARGET_PROPOSAL.CHANGED_AT, now)
                            .set(TARGET_PROPOSAL.CHANGED_BY, who)
                            .execute()
                    == 1;
        }
        return dsl.update(TARGET_PROPOSAL)
                        .set(TARGET_PROPOSAL.PROPOSED, value)
                        .set(TARGET_PROPOSAL.VERSION, seen + 1)
                        .set(TARGET_PROPOSAL.CHANGED_AT, now)
                        .set(TARGET_PROPOSAL.CHANGED_BY, who)
                        .set(TARGET_PROPOSAL.AGREED_EDITION, (Integer) null)
                        .where(is(key))
                        .and(TARGET_PROPOSAL.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    /** Every change of a proposal, newest first. */
    public List<ProposalChange> history(TargetKey key) {
        return dsl.select(
                        TARGET_CHANGE.CHANGED_AT,
                        TARGET_CHANGE.CHANGED_BY,
                        TARGET_CHANGE.OLD_VALUE,
                        TARGET_CHANGE.NEW_VALUE,
                        TARGET_CHANGE.REASON)
                .from(TARGET_CHANGE)
                .join(TARGET_PROPOSAL)
                .on(TARGET_PROPOSAL.ID.eq(TARGET_CHANGE.PROPOSAL_ID))
                .where(is(key))
                .orderBy(TARGET_CHANGE.ID.desc())
                .fetch(row -> new ProposalChange(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Marks proposals as part of an edition, unless they were changed since. */
    void agreed(List<Proposal> proposals, EditionNumber edition) {
        for (var proposal : proposals) {
            dsl.update(TARGET_PROPOSAL)
                    .set(TARGET_PROPOSAL.AGREED_EDITION, edition.value())
                    .where(TARGET_PROPOSAL.ID.eq(proposal.id()))
                    .and(TARGET_PROPOSAL.VERSION.eq(proposal.version()))
                    .execute();
        }
    }

    private static Condition is(TargetKey key) {
        return TARGET_PROPOSAL
                .DATASET
                .eq(key.dataset().dbText())
                .and(TARGET_PROPOSAL.INDICATOR.eq(key.indicator().value()))
                .and(TARGET_PROPOSAL.SUBJECT_ID.eq(key.subject().value()))
                .and(TARGET_PROPOSAL.PERIOD_ID.eq(key.period().id()));
    }

    private static Proposal proposal(Record found) {
        var row = found.into(TargetProposalRecord.class);
        return new Proposal(
                row.getId(),
                new TargetKey(
                        Dataset.fromDb(row.getDataset()),
                        new IndicatorCode(row.getIndicator()),
                        new SubjectId(row.getSubjectId()),
                        Period.ofId(row.getPeriodId())),
                row.getProposed() == null ? null : row.getProposed().stripTrailingZeros(),
                row.getVersion(),
                row.getChangedAt(),
                row.getChangedBy(),
                row.getAgreedEdition() == null ? null : new EditionNumber(row.getAgreedEdition()));
    }
}
