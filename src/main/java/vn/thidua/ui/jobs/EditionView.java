package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
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
    private final transient EditionChanges changes;
    private final transient References references;
    private final transient Scope scope;
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Card card;

    EditionView(Warehouse warehouse, EditionChanges changes, References references, CurrentUser user) {
        this.warehouse = warehouse;
        this.changes = changes;
        this.references = references;
        scope = user.scope();
        card = new Card(words.say("changes.title"));
        addClassName("jobs");
        facts.addClassName("run-facts");
        var back = new Anchor(Addresses.EDITIONS, words.say("editions.back"));
        back.addClassName("run-back");
        add(back, title, facts, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var edition = event.getRouteParameters()
                .getInteger("edition")
                .filter(number -> number > 0)
                .flatMap(number -> warehouse.edition(new EditionNumber(number)));
        facts.removeAll();
        card.setVisible(edition.isPresent());
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

    private void show(Edition edition, EditionNumber against) {
        var line = EditionLine.of(edition, warehouse.head(), words);
        title.setText(words.say("edition.title", Integer.toString(line.number()), against.toString()));
        List.of(
                        line.publishedAt(),
                        line.publishedBy(),
                        line.kind(),
                        words.say("changes", edition.added(), edition.closed()))
                .forEach(fact -> facts.add(new Span(fact)));
        card.body(new Skeleton(Skeleton.Size.TABLE));
        var ui = UI.getCurrent();
        Thread.startVirtualThread(() -> {
            var body = body(edition.number(), against);
            if (ui.isAttached()) {
                ui.access(() -> card.body(body.get()));
            }
        });
    }

    /** Reads now, draws later in the thread of the screen. */
    private Supplier<Component> body(EditionNumber number, EditionNumber against) {
        try {
            var page = ChangesPage.of(
                    changes.observations(against, number, ChangesPage.toRead(scope)),
                    references.at(number),
                    scope,
                    words);
            return () -> new ChangesTable(page, words);
        } catch (RuntimeException broken) {
            log.error("Editions {} and {} could not be compared", against, number, broken);
            return () -> new ErrorState(words.say("changes.failed"), "EDITION-01", words.say("changes.failed.next"));
        }
    }
}
