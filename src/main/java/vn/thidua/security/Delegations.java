package vn.thidua.security;

import static vn.thidua.operations.schema.Tables.DELEGATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.schema.tables.records.DelegationRecord;
import vn.thidua.shared.Formats;

/**
 * The right to publish, lent from day to day. It begins and ends by itself, ends with the giver's own right, and cannot be
 * lent on. Every deed is audited. Answers come from memory: this process is the only one that writes them. Callers that
 * act for a person ask {@link CurrentUser#mayDelegate()} first.
 */
@Component
public class Delegations {
    private static final int LONGEST_REASON = 1000;

    private final DSLContext dsl;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable List<Delegation> known;

    Delegations(@Qualifier("operationsDsl") DSLContext dsl, Accounts accounts, Audit audit, Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that were ever given, newest first. */
    public List<Delegation> all() {
        var all = known;
        if (all == null) {
            all = dsl.selectFrom(DELEGATION).orderBy(DELEGATION.ID.desc()).fetch(Delegations::of);
            known = all;
        }
        return all;
    }

    /** Whether the account may publish today because somebody lent it the right. */
    public boolean holds(String account) {
        return all().stream().anyMatch(each -> each.receiver().equals(account) && isInForce(each));
    }

    /** Whether it holds today, and whoever gave it still could. */
    public boolean isInForce(Delegation delegation) {
        return delegation.coversDay(today())
                && accounts.find(delegation.givenBy())
                        .filter(Delegations::mayGive)
                        .isPresent();
    }

    /** Whether an account may lend: it may publish itself, or it looks after the accounts. */
    static boolean mayGive(Account account) {
        return account.may(Right.PUBLISH) || account.may(Right.ACCOUNTS);
    }

    /**
     * Lends the right to publish.
     *
     * @param from first day, today or later
     * @param to last day, at most a year later
     */
    public Delegation give(String by, String receiver, LocalDate from, LocalDate to, String reason)
            throws DelegationRefused {
        var name = receiver.strip().toLowerCase(Locale.ROOT);
        if (name.equals(by)) {
            throw new DelegationRefused(DelegationRefused.Reason.SELF);
        }
        if (accounts.find(name)
                .filter(account -> account.enabled() && account.seesEverything())
                .isEmpty()) {
            throw new DelegationRefused(DelegationRefused.Reason.RECEIVER);
        }
        if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(today().plusYears(1))) {
            throw new DelegationRefused(DelegationRefused.Reason.DAYS);
        }
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new DelegationRefused(DelegationRefused.Reason.REASON);
        }
        var given = of(dsl.insertInto(DELEGATION)
                .set(DELEGATION.GIVEN_BY, by)
                .set(DELEGATION.RECEIVER, name)
                .set(DELEGATION.FROM_DAY, from)
                .set(DELEGATION.TO_DAY, to)
                .set(DELEGATION.REASON, why.substring(0, Math.min(why.length(), LONGEST_REASON)))
                .set(DELEGATION.GIVEN_AT, OffsetDateTime.now(clock))
                .returning()
                .fetchSingle());
        known = null;
        audit.recordAs(by, "delegation.given", name, "publish, %s to %s: %s".formatted(from, to, why));
        return given;
    }

    /** Takes one back before it ends; nothing happens if it has ended or was taken back. */
    public void withdraw(long id, String by) {
        int changed = dsl.update(DELEGATION)
                .set(DELEGATION.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .set(DELEGATION.WITHDRAWN_BY, by)
                .where(DELEGATION.ID.eq(id))
                .and(DELEGATION.WITHDRAWN_AT.isNull())
                .and(DELEGATION.TO_DAY.ge(today()))
                .execute();
        known = null;
        if (changed == 1) {
            audit.recordAs(by, "delegation.withdrawn", "delegation " + id, null);
        }
    }

    /** The rights of an account today: its own, and the one lent to it. */
    Set<Right> rightsOf(Account account) {
        var own = account.rights();
        if (own.isEmpty() || own.contains(Right.PUBLISH) || !holds(account.username())) {
            return own;
        }
        var with = EnumSet.copyOf(own);
        with.add(Right.PUBLISH);
        return with;
    }

    /** The day by which dates of delegations count. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Formats.ZONE));
    }

    private static Delegation of(DelegationRecord row) {
        var withdrawn = row.getWithdrawnAt();
        return new Delegation(
                row.getId(),
                row.getGivenBy(),
                row.getReceiver(),
                row.getFromDay(),
                row.getToDay(),
                row.getReason(),
                row.getGivenAt().toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getWithdrawnBy());
    }
}
