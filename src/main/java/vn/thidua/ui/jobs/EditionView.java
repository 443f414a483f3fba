package vn.thidua.ui.jobs;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.JobRuns;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.RankMoves;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Scope;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.ErrorState;
import vn.thidua.ui.component.Skeleton;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.EditionChanges;
import vn.thidua.warehouse.Warehouse;

/**
 * What an edition changed: its figures beside those of the edition before it, or of the one that {@code ?against=}
 * names.
 */
@Route(Addresses.EDITIONS + "/:edition")
@RolesAllowed("SEE")
@StyleSheet("context://thidua/jobs.css")
public class EditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(EditionView.class);

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient Warehouse warehouse;
    private final transient JobRuns runs;
    private final transient EditionChanges changes;
    private final transient References references;
    private final transient FigureOrigins origins;
    private final transient RankMoves rankMoves;
    private final transient Indicators indicators;
    private final transient Scope scope;
    private final boolean seesFiles;
    private final Select<EditionNumber> against = new Select<>();
    private @Nullable EditionNumber shown;
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Card ranks;
    private final Card card;

    EditionView(
            Warehouse warehouse,
            JobRuns runs,
            EditionChanges changes,
            FigureOrigins origins,
            RankMoves rankMoves,
            Indicators indicators,
            References references,
            CurrentUser user) {
        this.warehouse = warehouse;
        this.runs = runs;
        this.changes = changes;
        this.origins = origins;
        this.rankMoves = rankMoves;
        this.indicators = indicators;
        this.references = references;
        scope = user.scope();
        seesFiles = scope.everything() && (user.may(Right.RUN) || user.may(Right.PUBLISH));
        ranks = new Card(words.say("ranks.title"));
        card = new Card(words.say("changes.title"));
        against.setLabel(words.say("edition.against"));
        against.addClassName("edition-against");
        against.addValueChangeListener(this::compareWith);
        addClassName("jobs");
        facts.addClassName("run-facts");
        var back = new Anchor(Addresses.EDITIONS, words.say("editions.back"));
        back.addClassName("run-back");
        add(back, title, facts, against, ranks, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var edition = event.getRouteParameters()
                .getInteger("edition")
                .filter(number -> number > 0)
                .flatMap(number -> warehouse.edition(new EditionNumber(number)));
        facts.removeAll();
        Stream.of(against, ranks, card).forEach(part -> part.setVisible(edition.isPresent()));
        if (edition.isEmpty()) {
            title.setText(words.say("edition.unknown"));
            return;
        }
        var given = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("against")
                .flatMap(EditionView::number)
                .filter(number -> number <= warehouse.head().value());
        show(edition.get(), given.map(EditionNumber::new).orElse(edition.get().base()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", title.getText());
    }

    private void compareWith(ComponentValueChangeEvent<Select<EditionNumber>, @Nullable EditionNumber> change) {
        var chosen = change.getValue();
        var now = shown;
        if (change.isFromClient() && chosen != null && now != null) {
            UI.getCurrent().navigate(Addresses.edition(now), QueryParameters.of("against", chosen.toString()));
        }
    }

    private void offer(EditionNumber edition, EditionNumber chosen) {
        shown = edition;
        against.setItemLabelGenerator(number ->
                number.value() == 0 ? words.say("edition.nothing") : words.say("edition.short", number.toString()));
        against.setItems(
                Stream.concat(warehouse.editions().stream().map(Edition::number), Stream.of(new EditionNumber(0)))
                        .filter(number -> !number.equals(edition))
                        .toList());
        against.setValue(chosen);
    }

    private void show(Edition edition, EditionNumber from) {
        offer(edition.number(), from);
        var line =
                EditionLine.of(edition, warehouse.head(), runs.urgentReasons().get(edition.number()), words);
        title.setText(words.say("edition.title", Integer.toString(line.number()), from.toString()));
        List.of(
                        line.publishedAt(),
                        line.publishedBy(),
                        line.kind(),
                        words.say("changes", edition.added(), edition.closed()))
                .forEach(fact -> facts.add(new Span(fact)));
        card.body(new Skeleton(Skeleton.Size.TABLE));
        ranks.body(new Skeleton(Skeleton.Size.TILE));
        var ui = UI.getCurrent();
        Thread.startVirtualThread(() -> {
            draw(ui, card, body(edition.number(), from));
            draw(ui, ranks, moves(edition.number(), from));
        });
    }

    private static void draw(UI ui, Card card, Supplier<Component> body) {
        if (ui.isAttached()) {
            ui.access(() -> card.body(body.get()));
        }
    }

    private Supplier<Component> moves(EditionNumber number, EditionNumber from) {
        try {
            var page = RanksPage.of(rankMoves.between(from, number, scope), indicators, references.at(number), words);
            return () -> new RanksTable(page, words);
        } catch (RuntimeException broken) {
            log.error("Ranks of editions {} and {} could not be compared", from, number, broken);
            return this::failed;
        }
    }

    private Component failed() {
        return new ErrorState(words.say("changes.failed"), "EDITION-01", words.say("changes.failed.next"));
    }

    /** Reads now, draws later in the thread of the screen. */
    private Supplier<Component> body(EditionNumber number, EditionNumber from) {
        try {
            var page = ChangesPage.of(
                    changes.observations(from, number, ChangesPage.toRead(scope)),
                    origins::of,
                    references.at(number),
                    scope,
                    words);
            return () -> new ChangesTable(page, seesFiles, words);
        } catch (RuntimeException broken) {
            log.error("Editions {} and {} could not be compared", from, number, broken);
            return this::failed;
        }
    }
}
