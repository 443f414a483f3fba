package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.Parcel;
import vn.thidua.etl.Parcel.Gathered;
import vn.thidua.etl.RunId;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.component.Tone;

/**
 * Many files at once: dropped, listed, looked at by a dry run or handed in. The run's page opens and shows what would
 * change. {@code ?job=} names the job.
 */
@Route(Addresses.UPLOAD)
@Menu(title = "jobs.upload.menu", order = 55)
@RolesAllowed("RUN")
@StyleSheet("context://thidua/jobs.css")
public class UploadView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private static final Logger log = LoggerFactory.getLogger(UploadView.class);
    private static final String USUAL = "quarterly-submissions";

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient JobRuns runs;
    private final transient JobActions actions;
    private final transient Parcel parcel;
    private final Select<JobView> jobs = new Select<>();
    private final Paragraph about = new Paragraph();
    private final Div notes = new Div();
    private final Card gathered;

    UploadView(JobRuns runs, JobActions actions) {
        this.runs = runs;
        this.actions = actions;
        parcel = actions.parcel();
        gathered = new Card(words.say("upload.gathered"));
        addClassNames("jobs", "upload");
        notes.addClassName("notes");
        about.addClassName("job-about");
        jobs.setLabel(words.say("upload.job"));
        jobs.addClassName("upload-job");
        jobs.setItemLabelGenerator(job -> job.title().in(words.language()));
        jobs.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(Addresses.UPLOAD, QueryParameters.of("job", chosen.id())));
            }
        });
        add(
                new H1(words.say("upload.title")),
                notes,
                jobs,
                about,
                new ParcelUpload(parcel, this::show, (name, why) -> notes.add(new Note(Tone.WATCH, name, why)), words),
                gathered);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var taking = runs.jobs().stream()
                .filter(job -> job.kind() == JobKind.SUBMISSIONS && job.dataset() != null)
                .toList();
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("job")
                .orElse(USUAL);
        jobs.setItems(taking);
        taking.stream()
                .filter(job -> job.id().equals(wanted))
                .findFirst()
                .or(() -> taking.stream().findFirst())
                .ifPresent(jobs::setValue);
        var chosen = jobs.getValue();
        about.setText(chosen == null ? "" : chosen.description().in(words.language()));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("upload.title"));
    }

    private void show() {
        var files = parcel.files();
        if (files.isEmpty()) {
            gathered.body(new EmptyState(words.say("upload.none")));
            return;
        }
        var total = files.stream().mapToLong(Gathered::bytes).sum();
        var sum = new Span(words.say("upload.sum", files.size(), words.formats().fileSize(total)));
        var handIn = new Button(words.say("upload.hand-in", files.size()), click -> handIn());
        handIn.addThemeNames("primary");
        var preview = new Button(words.say("upload.preview"), click -> preview());
        var clear = new Button(words.say("upload.clear"), click -> change(parcel::empty));
        clear.addThemeNames("tertiary");
        var buttons = new Div(handIn, preview, clear);
        buttons.addClassName("upload-buttons");
        gathered.body(sum, buttons, table(files));
    }

    private Component table(List<Gathered> files) {
        var table = new RowTable(
                words.say("upload.gathered"),
                List.of(
                        Column.wide(words.say("problems.file")),
                        Column.figures(words.say("upload.size")),
                        Column.text(words.say("action"))));
        files.forEach(file -> {
            var remove = new Button(words.say("upload.remove"), click -> change(() -> parcel.remove(file.name())));
            remove.addThemeNames("tertiary", "small");
            remove.setAriaLabel(words.say("upload.remove") + " " + file.name());
            table.row(new Span(file.name()), new Span(words.formats().fileSize(file.bytes())), remove);
        });
        return table;
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException("the files gathered cannot be changed", e);
        }
        show();
    }

    private void handIn() {
        var job = jobs.getValue();
        if (job == null) {
            return;
        }
        try {
            open(actions.handIn(job));
        } catch (IOException broken) {
            log.error("Files for {} could not be handed in", job.id(), broken);
            tell(words.say("upload.failed"));
        }
    }

    private void preview() {
        var job = jobs.getValue();
        if (job == null) {
            return;
        }
        try {
            open(actions.preview(job));
        } catch (IllegalStateException busy) {
            tell(words.reason(busy));
        }
    }

    private void tell(String sentence) {
        notes.removeAll();
        notes.add(new Note(Tone.BAD, sentence, ""));
    }

    private void open(RunId run) {
        getUI().ifPresent(ui -> ui.navigate(Addresses.run(run)));
    }
}
