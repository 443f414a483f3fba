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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.AnnotatedFiles;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.RankMoves;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.Skeleton;
import vn.thidua.ui.component.Tone;
import vn.thidua.ui.jobs.RunReading.Preview;
import vn.thidua.ui.jobs.RunReading.Shown;
import vn.thidua.warehouse.EditionChanges;
import vn.thidua.warehouse.Warehouse;

/**
 * One run: how far it is, what it found, what it would change, and the decision about it. Its address, with the filter of
 * the problems, shows the same again.
 */
@Route(Addresses.JOBS + "/runs/:run")
@RolesAllowed({"RUN", "CANCEL", "SCHEDULE", "PUBLISH"})
@StyleSheet("context://thidua/jobs.css")
public class JobRunView extends LivePage<Shown> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient RunReading.Sources sources;
    private final transient JobActions actions;
    private final Set<Right> rights;
    private final String reader;
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Div notes = new Div();
    private final Div counts = new Div();
    private final Div running = new Div();
    private final Button cancel = new Button();
    private final Card changes;
    private final Card ranks;
    private final ProblemsCard problems;
    private final FilesCard files;
    private @Nullable ProgressView progress;
    private transient volatile @Nullable RunReading reading;
    private transient volatile ProblemFilter filter = ProblemFilter.ALL;
    private transient @Nullable Shown before;

    JobRunView(
            JobRuns runs,
            JobActions actions,
            EditionChanges editionChanges,
            FigureOrigins origins,
            RankMoves rankMoves,
            Indicators indicators,
            AnnotatedFiles annotated,
            Warehouse warehouse,
            References references,
            CurrentUser user,
            Clock clock,
            Pulse pulse) {
        super(pulse);
        this.sources = new RunReading.Sources(
                runs, editionChanges, origins, rankMoves, indicators, warehouse, references, clock);
        this.actions = actions;
        rights = user.rights();
        reader = user.name();
        changes = new Card(words.say("changes.title"));
        ranks = new Card(words.say("ranks.title"));
        problems = new ProblemsCard(words);
        files = new FilesCard(annotated, words);
        addClassNames("jobs", "run");
        facts.addClassName("run-facts");
        notes.addClassName("notes");
        counts.addClassName("run-counts");
        running.addClassNames("card", "run-running");
        cancel.setText(words.say("cancel"));
        cancel.addClickListener(click -> reading().ifPresent(r -> actions.cancel(r.run())));
        var back = new Anchor(Addresses.JOBS, words.say("back"));
        back.addClassName("run-back");
        add(back, title, facts, notes, running, counts, ranks, changes, files, problems);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ProblemFilter.of(event.getLocation().getQueryParameters().getParameters());
        var wanted = event.getRouteParameters().getLong("run").filter(number -> number > 0);
        if (wanted.isEmpty()) {
            reading = null;
        } else if (reading().filter(r -> r.run().value() == wanted.get()).isEmpty()) {
            reading = new RunReading(new RunId(wanted.get()), sources, rights, reader, words);
        }
        before = null;
        showNow();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", title.getText());
    }

    private Optional<RunReading> reading() {
        return Optional.ofNullable(reading);
    }

    @Override
    Shown read() {
        var known = reading;
        return known == null
                ? new Shown(null, ProblemsPage.of(List.of(), 0, filter, "", words), List.of(), null)
                : known.read(filter);
    }

    @Override
    void show(Shown page) {
        var run = page.run();
        getChildren().skip(2).forEach(part -> part.setVisible(run != null));
        if (run == null) {
            title.setText(words.say("run.unknown"));
            return;
        }
        var old = before == null ? null : before.run();
        title.setText(run.title());
        facts.removeAll();
        facts.add(new MarkSpan(run.state()));
        run.facts().forEach(fact -> facts.add(new Span(fact)));
        showProgress(run);
        if (old == null || !old.counts().equals(run.counts())) {
            counts.removeAll();
            run.counts().forEach(count -> counts.add(figure(count)));
        }
        if (old == null
                || !Objects.equals(old.notice(), run.notice())
                || !old.decision().equals(run.decision())) {
            showNotes(run);
        }
        showPreview(run, page.preview());
        if (before == null || !before.problems().equals(page.problems())) {
            problems.show(page.problems(), sources.runs(), new RunId(run.run()), filter);
        }
        if (before == null || !before.files().equals(page.files())) {
            files.show(new RunId(run.run()), page.files());
        }
        problems.setVisible(run.problems() > 0 || run.progress() == null);
        before = page;
    }

    private void showProgress(RunPage run) {
        var now = run.progress();
        running.setVisible(now != null);
        if (now == null) {
            return;
        }
        var drawn = progress;
        if (drawn == null) {
            drawn = new ProgressView(words.say("progress.label", run.title()), true);
            progress = drawn;
            running.add(drawn, cancel);
        }
        drawn.show(now);
        cancel.setVisible(run.mayCancel());
    }

    private static Component figure(RunPage.Count count) {
        var value = new Span(count.value());
        value.addClassName("count-value");
        var name = new Span(count.name());
        name.addClassName("count-name");
        return new Div(name, value);
    }

    private void showNotes(RunPage run) {
        notes.removeAll();
        var notice = run.notice();
        if (notice != null) {
            var edition = run.editionAddress();
            var look = edition == null
                    ? new Component[0]
                    : new Component[] {new Anchor(edition, words.say("edition.compare"))};
            notes.add(new Note(notice.tone(), notice.sentence(), notice.next(), look));
        }
        switch (run.decision()) {
            case Decision.None none -> {}
            case Decision.Closed closed -> notes.add(new Note(Tone.WATCH, closed.sentence(), closed.why()));
            case Decision.Urgent urgent -> notes.add(new Note(Tone.WATCH, urgent.sentence(), urgent.why(), hurry()));
            case Decision.Open open ->
                notes.add(new Note(Tone.WATCH, open.sentence(), words.say("decision.open"), confirm(), discard()));
        }
    }

    private Button confirm() {
        var button = new Button(words.say("confirm"), click -> decide(actions::confirm));
        button.addThemeNames("primary");
        return button;
    }

    private Button hurry() {
        return new Button(
                words.say("urgent.open"),
                click -> new UrgentDialog(words, reason -> decide(run -> actions.confirmUrgently(run, reason))).open());
    }

    private Button discard() {
        return new Button(words.say("discard"), click -> {
            var dialog = new ConfirmDialog(
                    words.say("discard.title"),
                    words.say("discard.question"),
                    words.say("discard"),
                    sure -> decide(actions::discard),
                    words.say("stay"),
                    stay -> {});
            dialog.open();
        });
    }

    /** Somebody may have decided meanwhile: then the sentence why not stands above the run as it is now. */
    private void decide(Consumer<RunId> decision) {
        reading().ifPresent(r -> {
            try {
                decision.accept(r.run());
                showNow();
            } catch (IllegalStateException why) {
                before = null;
                showNow();
                notes.addComponentAsFirst(new Note(Tone.BAD, words.reason(why), ""));
            }
        });
    }

    private void showPreview(RunPage run, @Nullable Preview page) {
        changes.setVisible(run.previews());
        ranks.setVisible(run.previews());
        if (!run.previews() || (before != null && before.preview() == page && page != null)) {
            return;
        }
        changes.body(page == null ? new Skeleton(Skeleton.Size.TILE) : new ChangesTable(page.changes(), true, words));
        ranks.body(page == null ? new Skeleton(Skeleton.Size.TILE) : new RanksTable(page.ranks(), words));
    }
}
