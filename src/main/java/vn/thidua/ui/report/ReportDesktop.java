package vn.thidua.ui.report;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.thidua.etl.ReportDesk;
import vn.thidua.reference.Subject;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.submission.report.ReportState;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.Tone;

/** The report itself: bar, cells, words of the unit. Keeps what is typed, has it checked, and takes the steps. */
class ReportDesktop extends Div implements EntryTable.Listener, ReportBar.Listener {
    private static final long serialVersionUID = 1;
    private static final int NOTICE_MILLIS = 4_000;

    private final ReportWords words;
    private final transient ReportReading reading;
    private final transient ReportActions actions;
    private final transient ReportFiles files;
    private final SerializableConsumer<ReportPage> changed;
    private final ReportBar bar;
    private final Div messages = new Div();
    private final Div progress = new Div();
    private final EntryTable table;
    private final UnitWords said;
    private transient @Nullable ReportPage page;
    private transient @Nullable Subject unit;
    private transient @Nullable Period period;
    private transient Map<MeasureCode, String> places = new HashMap<>();
    private transient volatile int asked;

    ReportDesktop(
            ReportWords words,
            ReportReading reading,
            ReportActions actions,
            ReportFiles files,
            SerializableConsumer<ReportPage> changed) {
        this.words = words;
        this.reading = reading;
        this.actions = actions;
        this.files = files;
        this.changed = changed;
        bar = new ReportBar(words, this);
        table = new EntryTable(words, this);
        said = new UnitWords(words, actions, files, this::again);
        addClassName("report-desktop");
        messages.addClassName("notes");
        progress.addClassName("report-progress");
        progress.getElement().setAttribute("role", "status");
        add(bar, messages, progress, table, said);
    }

    /** Shows the report of a unit. */
    void open(Subject of, Period when) {
        unit = of;
        period = when;
        places = new HashMap<>();
        messages.removeAll();
        again();
    }

    /** Reads everything anew and draws it. */
    private void again() {
        var fresh = reading.page(requireNonNull(unit), requireNonNull(period), words);
        page = fresh;
        bar.show(
                fresh.steps(),
                fresh.report().state() == ReportState.CHECKED,
                files.form(requireNonNull(unit), fresh.key().period(), words));
        table.show(
                fresh, "thidua:%s:%s:%s".formatted(actions.reader(), fresh.key().dataset(), fresh.key()));
        table.rows().forEach(this::echo);
        said.show(fresh);
        changed.accept(fresh);
        recheck();
    }

    private void echo(EntryRow row) {
        var typed = row.typed();
        row.show(
                typed.isBlank()
                        ? Echo.NOTHING
                        : Echo.of(typed, actions.read(now().key(), row.measure(), typed), row.unit(), words));
    }

    @Override
    public void typed(EntryRow row) {
        deed(() -> {
            actions.enter(now().key(), row.measure(), row.typed(), row.note());
            places.remove(row.measure());
            echo(row);
            table.saved(row);
            recheck();
        });
    }

    @Override
    public void pasted(MeasureCode at, String text) {
        var cells = PastedCells.of(now().lines(), at, text);
        cells.forEach((measure, typed) -> table.row(measure).ifPresent(row -> row.fill(typed, row.note())));
        cells.keySet().forEach(measure -> table.row(measure).ifPresent(this::typed));
        say(words.say("pasted", cells.size()));
    }

    /** A text that this browser kept while the server could not be reached. */
    @Override
    public void found(MeasureCode measure, String typed) {
        table.row(measure).ifPresent(row -> {
            if (now().steps().type() && !row.typed().equals(typed)) {
                row.fill(typed, row.note());
                typed(row);
                say(words.say("restored"));
            } else {
                table.saved(row);
            }
        });
    }

    @Override
    public void opened(MeasureCode measure) {
        said.open(now(), measure);
    }

    @Override
    public void brought(String name, byte[] content) {
        deed(() -> {
            var form = actions.fill(
                    now().key(),
                    Set.copyOf(
                            now().lines().stream().map(ReportPage.Line::measure).toList()),
                    name,
                    content,
                    words.language());
            form.cells().forEach((measure, cell) -> actions.enter(now().key(), measure, cell.typed(), cell.note()));
            again();
            form.cells().forEach((measure, cell) -> places.put(measure, cell.place()));
            messages.removeAll();
            messages.add(new Note(
                    form.cells().isEmpty() ? Tone.BAD : Tone.GOOD,
                    words.say("brought", name, form.cells().size()),
                    ""));
            form.problems()
                    .forEach(problem -> messages.add(new Note(tone(problem), problem.sentence(words.texts()), "")));
        });
    }

    private static Tone tone(Problem problem) {
        return problem.severity() == Severity.NOTE ? Tone.QUIET : Tone.BAD;
    }

    @Override
    public void submit() {
        step(() -> actions.submit(now().key()), "done.submit");
    }

    @Override
    public void takeUp() {
        step(() -> actions.takeUp(now().key()), "done.take-up");
    }

    @Override
    public void check() {
        step(() -> actions.approve(now().key()), "done.check");
    }

    @Override
    public void accept(String reason) {
        step(() -> actions.accept(List.of(now().key()), reason), "done.accept");
    }

    @Override
    public void giveBack(String reason) {
        step(() -> actions.giveBack(now().key(), reason), "done.give-back");
    }

    private void step(SerializableRunnable step, String done) {
        deed(() -> {
            step.run();
            messages.removeAll();
            again();
            say(words.say(done));
        });
    }

    /** A refusal is told above the cells; what somebody else did meanwhile is shown. */
    private void deed(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (IllegalStateException refused) {
            again();
            messages.removeAll();
            messages.add(new Note(Tone.BAD, words.reason(refused), ""));
            messages.scrollIntoView();
        } catch (AccessDeniedException denied) {
            messages.removeAll();
            messages.add(new Note(Tone.BAD, words.say("denied"), ""));
        }
    }

    /** Has the report checked as it stands; an older answer never covers a newer one. */
    private void recheck() {
        int number = ++asked;
        var check = actions.check(now().key(), words.language());
        var ui = UI.getCurrent();
        if (!now().steps().type() && now().entries().isEmpty() || !reading.takes()) {
            show(List.of());
            return;
        }
        Thread.startVirtualThread(() -> {
            if (number != asked) {
                return;
            }
            var found = check.find();
            try {
                ui.access(() -> {
                    if (number == asked) {
                        show(found);
                    }
                });
            } catch (UIDetachedException nobodyLooks) {
                // the page was closed meanwhile
            }
        });
    }

    private void show(List<Problem> found) {
        var byMeasure = new HashMap<String, List<Problem>>();
        found.forEach(problem -> byMeasure
                .computeIfAbsent(String.valueOf(problem.measure()), any -> new ArrayList<>())
                .add(problem));
        for (var row : table.rows()) {
            row.show(byMeasure.getOrDefault(row.measure().value(), List.of()), places.get(row.measure()));
        }
        var report = reading.report(now().key());
        long filled = now().lines().stream()
                .filter(line -> !report.typed(line.measure()).isBlank())
                .count();
        progress.removeAll();
        progress.add(new Span(words.say("filled", filled, now().lines().size())));
        long wrong = count(found, Severity.MUST_FIX);
        long unexplained = found.stream()
                .filter(problem -> ReportDesk.unexplained(report, problem))
                .count();
        if (wrong > 0) {
            progress.add(new Span(words.say("wrong", wrong)));
        }
        if (unexplained > 0) {
            progress.add(new Span(words.say("unexplained", unexplained)));
        }
        if (filled > 0 && wrong == 0 && unexplained == 0) {
            progress.add(new Span(words.say("clean")));
        }
    }

    private static long count(List<Problem> found, Severity severity) {
        return found.stream().filter(problem -> problem.severity() == severity).count();
    }

    private ReportPage now() {
        return requireNonNull(page);
    }

    private static void say(String sentence) {
        Notification.show(sentence, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    }
}
