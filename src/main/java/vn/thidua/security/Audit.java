package vn.thidua.security;

import static vn.thidua.operations.schema.Tables.AUDIT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What was done by whom, kept for good. Written in the transaction of the deed where there is one, so that neither
 * stands without the other.
 */
@Component
public class Audit {
    private final DSLContext dsl;
    private final Clock clock;

    Audit(@Qualifier("operationsDsl") DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * Records a deed of whoever is signed in, or of {@code system}.
     *
     * @param action what, as a stable word: {@code run.started}, {@code edition.published}, {@code target.changed}
     * @param object on what: a job, an edition, a unit and indicator; cut after 200 characters
     * @param detail what else is worth keeping; cut after 4000 characters
     */
    public void record(String action, String object, @Nullable String detail) {
        recordAs(SignedIn.currentName(), action, object, detail);
    }

    /** Records a deed of somebody who is not signed in here: a scheduled job, a command, a failed sign-in. */
    public void recordAs(String who, String action, String object, @Nullable String detail) {
        dsl.insertInto(AUDIT)
                .set(AUDIT.AT, OffsetDateTime.now(clock))
                .set(AUDIT.WHO, cut(who, 60))
                .set(AUDIT.ACTION, cut(action, 60))
                .set(AUDIT.OBJECT, cut(object, 200))
                .set(AUDIT.DETAIL, detail == null ? null : cut(detail, 4000))
                .execute();
    }

    /** The latest entries, newest first. */
    public List<AuditEntry> latest(int limit) {
        return dsl.select(AUDIT.ID, AUDIT.AT, AUDIT.WHO, AUDIT.ACTION, AUDIT.OBJECT, AUDIT.DETAIL)
                .from(AUDIT)
                .orderBy(AUDIT.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(AuditEntry::new));
    }

    /** Control characters would let an account name forge a line; PostgreSQL refuses NUL outright. */
    private static String cut(String text, int longest) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        if (clean.length() <= longest) return clean;
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
