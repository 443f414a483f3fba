package vn.thidua.ui.jobs;

import static java.util.Objects.requireNonNull;

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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.component.Tone;

/** The jobs: what each loads, how its last run ended, when it runs next, and the latest runs of all. */
@Route(Addresses.JOBS)
@Menu(title = "jobs.menu", order = 60)
@RolesAllowed({"RUN", "CANCEL", "SCHEDULE", "PUBLISH"})
@StyleSheet("context://thidua/jobs.css")
public class JobsView extends LivePage<JobsPage> implements BeforeEnterObserver, HasDynamicTitle, JobItem.Wishes {
    private static final long serialVersionUID = 1;

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient JobRuns runs;
    private final transient JobActions actions;
    private final Set<Right> rights;
    private final Div notes = new Div();
    private final Div list = new Div();
    private final Card latest;
    private final Map<String, JobItem> items = new LinkedHashMap<>();
    private List<Object> shownNotes = List.of();
    private @Nullable List<RunLine> shownRuns;

    JobsView(JobRuns runs, JobActions actions, CurrentUser user, Pulse pulse) {
        super(pulse);
        this.runs = runs;
        this.actions = actions;
        rights = user.rights();
        latest = new Card(words.say("latest"));
        addClassName("jobs");
        notes.addClassName("notes");
        list.addClassName("job-list");
        add(new H1(words.say("title")), notes, list, latest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showNow();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("title"));
    }

    @Override
    JobsPage read() {
        return JobsPage.read(runs, words);
    }

    @Override
    void show(JobsPage page) {
        showNotes(page);
        var ids = page.jobs().stream().map(JobLine::id).toList();
        if (!ids.equals(List.copyOf(items.keySet()))) {
            list.removeAll();
            items.clear();
            page.jobs().forEach(line -> items.put(line.id(), new JobItem(line, rights, this, words)));
            items.values().forEach(list::add);
            if (items.isEmpty()) {
                list.add(new EmptyState(words.say("none")));
            }
        }
        page.jobs().forEach(line -> requireNonNull(items.get(line.id())).show(line));
        if (!page.latest().equals(shownRuns)) {
            shownRuns = page.latest();
            latest.body(table(page.latest()));
        }
    }

    private void showNotes(JobsPage page) {
        var wanted = List.<Object>of(page.broken(), page.waiting());
        if (wanted.equals(shownNotes)) {
            return;
        }
        shownNotes = wanted;
        notes.removeAll();
        page.broken().forEach(place -> notes.add(new Note(Tone.BAD, place, words.say("broken.next"))));
        page.waiting()
                .forEach(run -> notes.add(new Note(
                        Tone.WATCH, run.sentence(), "", new Anchor(run.address(), words.say("waiting.look")))));
    }

    private Component table(List<RunLine> lines) {
        if (lines.isEmpty()) {
            return new EmptyState(words.say("latest.none"));
        }
        var table = new RowTable(
                words.say("latest"),
                List.of(
                        Column.text(words.say("latest.run")),
                        Column.wide(words.say("latest.job")),
                        Column.text(words.say("latest.state")),
                        Column.text(words.say("latest.started")),
                        Column.text(words.say("latest.took")),
                        Column.text(words.say("latest.by")),
                        Column.text(words.say("latest.edition"))));
        lines.forEach(line -> table.row(
                new Anchor(line.address(), line.number()),
                new Span(line.job()),
                new MarkSpan(line.state()),
                new Span(line.startedAt()),
                new Span(line.took()),
                new Span(line.startedBy()),
                edition(line)));
        return table;
    }

    private static Component edition(RunLine line) {
        var address = line.editionAddress();
        return address == null ? new Span() : new Anchor(address, line.edition());
    }

    @Override
    public void run(String job) {
        open(actions.run(job));
    }

    @Override
    public void preview(String job) {
        open(actions.preview(job));
    }

    @Override
    public void pause(String job) {
        actions.pause(job);
        showNow();
    }

    @Override
    public void resume(String job) {
        actions.resume(job);
        showNow();
    }

    private static void open(RunId run) {
        UI.getCurrent().navigate(Addresses.run(run));
    }
}
