package vn.thidua.warehouse;

import static vn.thidua.warehouse.schema.Tables.EDITION;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.PublishOutcome.Published;
import vn.thidua.warehouse.PublishOutcome.Refused;
import vn.thidua.warehouse.PublishOutcome.Unchanged;

/**
 * Turns a load into an edition, by one writer at a time. Each step is one statement that readers of the newest edition
 * cannot see, up to the insert of the edition row: so a process that dies anywhere leaves the old edition or the new one,
 * whole, and {@link #recover()} removes the rest. No transaction is needed for that, and none is used.
 */
@Component
public class Publishing {
    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final DSLContext db;
    private final Warehouse warehouse;
    private final Loads loads;
    private final EditionRows rows;
    private final List<PublishObserver> observers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock writer = new ReentrantLock();

    Publishing(
            @Qualifier("warehouseDsl") DSLContext db,
            Warehouse warehouse,
            Loads loads,
            List<PublishObserver> observers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.warehouse = warehouse;
        this.loads = loads;
        this.rows = new EditionRows(db);
        this.observers = observers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes a load as the next edition. Repeating it after it succeeded publishes nothing more.
     *
     * @param by who decided it
     * @param definitions digest of the definitions in force, or null
     * @param checks all must return no rows, or the edition is refused
     * @param tell called with the new edition before anybody else hears of it; its failure does not undo the publish
     */
    public PublishOutcome publish(
            LoadId load, String by, @Nullable String definitions, List<Check> checks, Consumer<Published> tell) {
        return alone(() -> {
            var before = ofLoad(load);
            if (before != null) {
                loads.discard(load);
                return before;
            }
            step(PublishStep.RECOVER, this::undoUnfinished);
            var head = warehouse.head();
            var next = new EditionNumber(head.value() + 1);
            var whole = loads.whole(load);
            var facts = CommonFacts.of(load, db);
            long added = counting(PublishStep.INSERT, () -> rows.insertChanged(load, facts, head, next));
            long closed = counting(PublishStep.CLOSE, () -> rows.closeReplaced(load, facts, head, next, whole));
            if (added + closed == 0) {
                loads.discard(load);
                return new Unchanged(head);
            }
            var failures = failures(checks, next);
            if (!failures.isEmpty()) {
                undoUnfinished();
                return new Refused(head, failures);
            }
            var kind = loads.kind(load);
            var edition = new EditionToCommit(next, head, kind, load, null, definitions, by);
            return commit(edition, added, closed, tell);
        });
    }

    /**
     * What a publish would change.
     *
     * @param added rows that would begin
     * @param closed rows that would end
     */
    public record Changes(long added, long closed) {
        public boolean none() {
            return added + closed == 0;
        }
    }

    /** What a publish of the load would change now; nothing is written. */
    public Changes changes(LoadId load) {
        var head = warehouse.head();
        return new Changes(
                rows.countChanged(load, CommonFacts.of(load, db), head),
                rows.countReplaced(load, head, loads.whole(load)));
    }

    /**
     * Publishes a new edition that equals an earlier one.
     *
     * @throws IllegalArgumentException if {@code to} was never published
     */
    public PublishOutcome rollback(EditionNumber to, String by, Consumer<Published> tell) {
        return alone(() -> {
            warehouse.at(to);
            step(PublishStep.RECOVER, this::undoUnfinished);
            var head = warehouse.head();
            var next = new EditionNumber(head.value() + 1);
            var load = loads.begin(EditionKind.ROLLBACK);
            long added = counting(PublishStep.INSERT, () -> rows.insertFrom(to, head, next));
            long closed = counting(PublishStep.CLOSE, () -> rows.closeMissingIn(to, head, next));
            if (added + closed == 0) {
                return new Unchanged(head);
            }
            var edition = new EditionToCommit(next, head, EditionKind.ROLLBACK, load, to, null, by);
            return commit(edition, added, closed, tell);
        });
    }

    /** Removes what an interrupted publish left. Called at start and before every publish. */
    public void recover() {
        alone(() -> {
            undoUnfinished();
            return new Unchanged(warehouse.head());
        });
    }

    private record EditionToCommit(
            EditionNumber number,
            EditionNumber base,
            EditionKind kind,
            LoadId load,
            @Nullable EditionNumber restores,
            @Nullable String definitions,
            String by) {}

    private Published commit(EditionToCommit edition, long added, long closed, Consumer<Published> tell) {
        step(
                PublishStep.COMMIT,
                () -> db.insertInto(EDITION)
                        .set(EDITION.NUMBER, edition.number().value())
                        .set(EDITION.BASE, edition.base().value())
                        .set(EDITION.KIND, edition.kind().dbText())
                        .set(EDITION.LOAD_ID, edition.load().value())
                        .set(
                                EDITION.RESTORES,
                                edition.restores() == null
                                        ? null
                                        : edition.restores().value())
                        .set(EDITION.DEFINITIONS, edition.definitions())
                        .set(EDITION.PUBLISHED_AT, LocalDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .set(EDITION.PUBLISHED_BY, edition.by())
                        .set(EDITION.ADDED, added)
                        .set(EDITION.CLOSED, closed)
                        .execute());
        var published = new Published(edition.number(), added, closed);
        step(PublishStep.TELL, () -> tell.accept(published));
        loads.discard(edition.load());
        step(PublishStep.ANNOUNCE, () -> events.publishEvent(new EditionPublished(edition.number())));
        log.info("Edition {}: {} rows added, {} closed", edition.number().value(), added, closed);
        return published;
    }

    private @Nullable Published ofLoad(LoadId load) {
        return db.selectFrom(EDITION)
                .where(EDITION.LOAD_ID.eq(load.value()))
                .fetchOptional(
                        row -> new Published(new EditionNumber(row.getNumber()), row.getAdded(), row.getClosed()))
                .orElse(null);
    }

    private List<CheckFailure> failures(List<Check> checks, EditionNumber next) {
        observers.forEach(o -> o.before(PublishStep.CHECK));
        var snapshot = Snapshot.published(next, db);
        var failures = checks.stream()
                .map(check -> check.run(snapshot))
                .filter(failure -> failure.rows() > 0)
                .toList();
        observers.forEach(o -> o.after(PublishStep.CHECK));
        return failures;
    }

    private void undoUnfinished() {
        rows.undoAfter(warehouse.head());
    }

    private void step(PublishStep step, Runnable work) {
        observers.forEach(o -> o.before(step));
        work.run();
        observers.forEach(o -> o.after(step));
    }

    private long counting(PublishStep step, Supplier<Long> work) {
        observers.forEach(o -> o.before(step));
        long count = work.get();
        observers.forEach(o -> o.after(step));
        return count;
    }

    private PublishOutcome alone(Supplier<PublishOutcome> work) {
        writer.lock();
        try {
            return work.get();
        } finally {
            writer.unlock();
        }
    }
}
