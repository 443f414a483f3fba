package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Edition;

/**
 * One edition in the list.
 *
 * @param number as a number, for the restore
 * @param restorable whether restoring it could change anything: the newest one is what is shown already
 */
record EditionLine(
        int number,
        String name,
        String address,
        String publishedAt,
        String publishedBy,
        String kind,
        String added,
        String closed,
        boolean restorable)
        implements Serializable {

    /** @param urgent why whoever started the run published it; null where a second person did */
    static EditionLine of(Edition edition, EditionNumber head, @Nullable String urgent, JobWords words) {
        return new EditionLine(
                edition.number().value(),
                words.say("edition.short", edition.number().toString()),
                Addresses.edition(edition.number()),
                words.time(edition.publishedAt().toInstant(ZoneOffset.UTC)),
                edition.publishedBy(),
                kind(edition, urgent, words),
                words.count(edition.added()),
                words.count(edition.closed()),
                !edition.number().equals(head));
    }

    private static String kind(Edition edition, @Nullable String urgent, JobWords words) {
        var restores = edition.restores();
        var kind = restores == null
                ? words.say("kind." + edition.kind().dbText())
                : words.say("kind.rollback", restores.toString());
        return urgent == null ? kind : kind + " · " + words.say("edition.urgent", urgent);
    }

    /** The question before it is restored: names what comes back and what becomes of the rest. */
    static String question(EditionLine line, EditionNumber head, JobWords words) {
        return words.say(
                "restore.question",
                Integer.toString(line.number()),
                line.publishedAt(),
                line.publishedBy(),
                Integer.toString(head.value() + 1),
                head.toString());
    }
}
