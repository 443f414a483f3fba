package vn.thidua.etl;

import static vn.thidua.warehouse.schema.Tables.MEASURE;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.nio.file.Path;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.context.support.GenericApplicationContext;
import vn.thidua.warehouse.PublishObserver;
import vn.thidua.warehouse.PublishStep;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/**
 * A process that is made to die while it publishes: says what it found after the previous death, starts the job
 * {@code reference-data} and halts at the named step, without a word to anybody, as {@code kill -9} would have it.
 */
final class PublishVictim {
    private PublishVictim() {}

    /** Data directory, folder of reference data, and {@code before:STEP}, {@code after:STEP} or {@code never}. */
    public static void main(String[] arguments) {
        var observer = new HaltAt(arguments[2]);
        try (var installation = Installation.open(
                Path.of(arguments[0]),
                builder -> builder.initializers(context ->
                        ((GenericApplicationContext) context).registerBean(PublishObserver.class, () -> observer)))) {
            var snapshot = installation.get(Warehouse.class).current();
            var last = installation.runs().latestOf("reference-data").map(RunView::state);
            say("FOUND %d %s %d %s"
                    .formatted(
                            snapshot.edition().value(),
                            String.join("+", markers(snapshot)),
                            snapshot.db().fetchCount(snapshot.of(SUBJECT)),
                            last.map(RunState::name).orElse("NONE")));
            say("READY");
            var run = installation.run(
                    RunRequest.of("reference-data", RunOrigin.CLI, "staff").inbox(Path.of(arguments[1])));
            say("ENDED " + run.state());
        }
    }

    /** The marks that the subjects and the measures of the edition carry: one and the same if it is whole. */
    private static TreeSet<String> markers(Snapshot snapshot) {
        var markers = new TreeSet<String>();
        markers.addAll(marks(snapshot, SUBJECT, SUBJECT.NAME_EN));
        markers.addAll(marks(snapshot, MEASURE, MEASURE.NAME_EN));
        return markers;
    }

    private static TreeSet<String> marks(Snapshot snapshot, Table<?> table, Field<String> name) {
        var marks = new TreeSet<String>();
        snapshot.db()
                .selectDistinct(name)
                .from(snapshot.of(table))
                .fetch(name)
                .forEach(text -> marks.add(text.substring(text.lastIndexOf('~') + 1)));
        return marks;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private record HaltAt(String moment) implements PublishObserver {
        @Override
        public void before(PublishStep step) {
            haltIf("before:" + step);
        }

        @Override
        public void after(PublishStep step) {
            haltIf("after:" + step);
        }

        private void haltIf(String reached) {
            if (moment.equals(reached)) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
