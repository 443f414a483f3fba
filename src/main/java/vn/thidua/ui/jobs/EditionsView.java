package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.etl.JobRuns;
import vn.thidua.security.Accounts;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Delegations;
import vn.thidua.security.Right;
import vn.thidua.shared.EditionNumber;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.component.Tone;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.PublishOutcome.Published;
import vn.thidua.warehouse.PublishOutcome.Refused;
import vn.thidua.warehouse.PublishOutcome.Unchanged;
import vn.thidua.warehouse.Warehouse;

/** All editions, newest first; whoever may publish restores an earlier one. */
@Route(Addresses.EDITIONS)
@Menu(title = "jobs.editions.menu", order = 70)
@RolesAllowed("SEE")
@StyleSheet("context://thidua/jobs.css")
public class EditionsView extends LivePage<List<EditionLine>> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(EditionsView.class);

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient Warehouse warehouse;
    private final transient JobRuns runs;
    private final transient JobActions actions;
    private final boolean mayRestore;
    private final Div notes = new Div();
    private final Card card;

    EditionsView(
            Warehouse warehouse,
            JobRuns runs,
            JobActions actions,
            Delegations delegations,
            Accounts accounts,
            CurrentUser user,
            Pulse pulse) {
        super(pulse);
        this.warehouse = warehouse;
        this.runs = runs;
        this.actions = actions;
        mayRestore = user.may(Right.PUBLISH);
        card = new Card(words.say("editions.list"));
        addClassName("jobs");
        notes.addClassName("notes");
        add(new H1(words.say("editions.title")), notes, card);
        if (user.mayDelegate() || user.may(Right.PUBLISH)) {
            add(new DelegationsCard(delegations, accounts, user, words));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showNow();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("editions.title"));
    }

    @Override
    List<EditionLine> read() {
        var head = warehouse.head();
        var urgent = runs.urgentReasons();
        return warehouse.editions().stream()
                .map(edition -> EditionLine.of(edition, head, urgent.get(edition.number()), words))
                .toList();
    }

    @Override
    void show(List<EditionLine> lines) {
        if (lines.isEmpty()) {
            card.body(new EmptyState(words.say("editions.none")));
            return;
        }
        var columns = new ArrayList<>(List.of(
                Column.text(words.say("editions.number")),
                Column.text(words.say("editions.at")),
                Column.text(words.say("editions.by")),
                Column.wide(words.say("editions.kind")),
                Column.figures(words.say("editions.added")),
                Column.figures(words.say("editions.closed"))));
        if (mayRestore) {
            columns.add(Column.text(words.say("editions.action")));
        }
        var table = new RowTable(words.say("editions.list"), columns);
        lines.forEach(line -> table.row(cells(line)));
        card.body(table);
    }

    private Component[] cells(EditionLine line) {
        var cells = new ArrayList<Component>(List.of(
                new Anchor(line.address(), line.name()),
                new Span(line.publishedAt()),
                new Span(line.publishedBy()),
                new Span(line.kind()),
                new Span(line.added()),
                new Span(line.closed())));
        if (mayRestore) {
            cells.add(line.restorable() ? restore(line) : new Span(words.say("editions.newest")));
        }
        return cells.toArray(Component[]::new);
    }

    private Button restore(EditionLine line) {
        var button = new Button(words.say("restore"), click -> ask(line));
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(words.say("restore.label", line.name()));
        return button;
    }

    private void ask(EditionLine line) {
        new ConfirmDialog(
                        words.say("restore.title", Integer.toString(line.number())),
                        EditionLine.question(line, warehouse.head(), words),
                        words.say("restore"),
                        sure -> restore(new EditionNumber(line.number())),
                        words.say("stay"),
                        stay -> {})
                .open();
    }

    /** Restoring may rewrite millions of rows: it goes on whether or not anybody looks. */
    private void restore(EditionNumber to) {
        var allowed = actions.restore(to);
        notes.removeAll();
        notes.add(new Note(Tone.BUSY, words.say("restore.running", to.toString()), ""));
        var ui = getUI().orElseThrow();
        Thread.startVirtualThread(() -> {
            var note = restored(allowed, to);
            if (ui.isAttached()) {
                ui.access(() -> {
                    notes.removeAll();
                    notes.add(new Note(note.tone(), note.word(), ""));
                    showNow();
                });
            }
        });
    }

    private Mark restored(JobActions.Restore allowed, EditionNumber to) {
        try {
            return told(allowed.go(), to);
        } catch (RuntimeException broken) {
            log.error("Edition {} could not be restored", to, broken);
            return new Mark(Tone.BAD, words.say("restore.failed", to.toString()));
        }
    }

    private Mark told(PublishOutcome outcome, EditionNumber to) {
        return switch (outcome) {
            case Published published ->
                new Mark(
                        Tone.GOOD, words.say("restore.done", published.edition().toString(), to.toString()));
            case Unchanged unchanged -> new Mark(Tone.QUIET, words.say("restore.same", to.toString()));
            case Refused refused -> new Mark(Tone.BAD, words.say("restore.failed", to.toString()));
        };
    }
}
