package vn.thidua.warehouse;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.thidua.warehouse.schema.Tables.EDITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;

/** Reads: which editions there are, and the warehouse as it stood in one of them. */
@Component
public class Warehouse {
    private final DSLContext db;
    private final Loads loads;
    /** An edition that is known to exist; what was published stays. */
    private volatile int known;

    private final Map<EditionNumber, Edition> published = new ConcurrentHashMap<>();

    Warehouse(@Qualifier("warehouseDsl") DSLContext db, Loads loads) {
        this.db = db;
        this.loads = loads;
    }

    /** The newest edition; number 0 (nothing in it) before the first publish. */
    public EditionNumber head() {
        return DirectRead.of(
                db, db.select(coalesce(max(EDITION.NUMBER), inline(0))).from(EDITION), rows -> {
                    rows.next();
                    return new EditionNumber(rows.getInt(1));
                });
    }

    /**
     * The warehouse in the given edition.
     *
     * @throws IllegalArgumentException if the edition is not published yet
     */
    public Snapshot at(EditionNumber edition) {
        if (edition.value() < 0 || edition.value() > known) {
            var head = head();
            if (edition.value() < 0 || edition.value() > head.value()) {
                throw new IllegalArgumentException(
                        "Edition %d does not exist; the newest is %d.".formatted(edition.value(), head.value()));
            }
            known = head.value();
        }
        return Snapshot.published(edition, db);
    }

    /** The warehouse in the newest edition. */
    public Snapshot current() {
        return Snapshot.published(head(), db);
    }

    /** What the newest edition would be if the load's candidates were published now. Its number is the one it would get. */
    public Snapshot preview(LoadId load) {
        var head = head();
        return new Snapshot(new EditionNumber(head.value() + 1), db, new PreviewSource(load, head, loads.whole(load)));
    }

    /** All editions, newest first. */
    public List<Edition> editions() {
        return db.selectFrom(EDITION).orderBy(EDITION.NUMBER.desc()).fetch(Edition::of);
    }

    /** One edition, if it was published; read once, since it never changes. */
    public Optional<Edition> edition(EditionNumber number) {
        return Optional.ofNullable(published.computeIfAbsent(
                number,
                wanted -> db.selectFrom(EDITION)
                        .where(EDITION.NUMBER.eq(wanted.value()))
                        .fetchOne(Edition::of)));
    }
}
