package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.FigureOrigins.Origin;
import vn.thidua.reference.Measure;
import vn.thidua.reference.NamedPeriod;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionChanges.Change;
import vn.thidua.warehouse.EditionChanges.Figure;

/**
 * A figure that differs: whose, when, which, what it was and what it is, why and by whom.
 *
 * @param reason the note that came with it; may be blank
 * @param by who handed it in, in which file, and who published it, as far as it is known
 * @param address of both versions in their files; null if no file has either
 */
record ChangeLine(
        String subject,
        String period,
        String measure,
        String before,
        String after,
        String reason,
        String by,
        @Nullable String address)
        implements Serializable {

    /**
     * @param withSource whether to name the dataset: needless in a list of one
     * @param reference in which subjects, periods and measures of the change have their names
     */
    static ChangeLine of(Change change, Origin origin, boolean withSource, Reference reference, JobWords words) {
        var measure = reference.measure(change.measure());
        var name = measure.map(m -> m.name(words.language())).orElse(Integer.toString(change.measure()));
        var details = new ArrayList<String>();
        if (change.level() != Level.ALL) {
            details.add(words.say("level." + change.level().dbText()));
        }
        if (change.basis() != Basis.PERIOD) {
            details.add(words.say("basis." + change.basis().dbText()));
        }
        if (!change.reporter().equals(change.subject())) {
            details.add(words.say("reporter", subject(change.reporter(), reference, words)));
        }
        if (withSource) {
            details.add(words.dataset(change.dataset()).toLowerCase(Locale.ROOT));
        }
        return new ChangeLine(
                subject(change.subject(), reference, words),
                period(change.period(), reference, words),
                details.isEmpty() ? name : "%s (%s)".formatted(name, String.join(", ", details)),
                figure(change.before(), measure.orElse(null), words),
                figure(change.after(), measure.orElse(null), words),
                origin.reason() == null ? "" : origin.reason(),
                by(origin, words),
                address(change, reference));
    }

    private static String by(Origin origin, JobWords words) {
        var parts = new ArrayList<String>();
        Stream.of(origin.from(), origin.file()).filter(Objects::nonNull).forEach(parts::add);
        var publisher = origin.publishedBy();
        if (publisher != null) {
            parts.add(words.say("changes.published-by", publisher));
        }
        return String.join(" · ", parts);
    }

    private static @Nullable String address(Change change, Reference reference) {
        var before = FigureOrigins.submission(change.before());
        var after = FigureOrigins.submission(change.after());
        var subject = reference.subject(change.subject());
        var measure = reference.measure(change.measure());
        if ((before.isEmpty() && after.isEmpty()) || subject.isEmpty() || measure.isEmpty()) {
            return null;
        }
        return Addresses.versions(
                subject.get().code(),
                Period.ofId(change.period()).code(),
                measure.get().code().value(),
                before.orElse(null),
                after.orElse(null));
    }

    static String subject(SubjectId id, Reference reference, JobWords words) {
        return reference
                .subject(id)
                .map((Subject s) -> s.name(words.language()))
                .orElse(id.toString());
    }

    static String period(int id, Reference reference, JobWords words) {
        var period = Period.ofId(id);
        return reference
                .named(period)
                .map((NamedPeriod named) -> named.label(words.language()))
                .orElseGet(() -> words.formats().period(period));
    }

    private static String figure(@Nullable Figure figure, @Nullable Measure measure, JobWords words) {
        if (figure == null) {
            return words.say("figure.absent");
        }
        var quantity = figure.quantity();
        return figure.state() != CellState.VALUE || quantity == null
                ? words.say("figure." + figure.state().dbText())
                : words.formats().quantity(quantity, measure == null ? "" : measure.unit(words.language()));
    }
}
