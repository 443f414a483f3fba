package vn.thidua.ui.jobs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import vn.thidua.security.Right;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.Tone;

/** One job of the list, changed in place while it runs so that the keyboard's focus stays where it is. */
class JobItem extends Article {
    private static final long serialVersionUID = 1;

    /** What the buttons ask for. */
    interface Wishes {
        void run(String job);

        void preview(String job);

        void pause(String job);

        void resume(String job);
    }

    private final transient JobWords words;
    private final H2 title = new H2();
    private final Span source = new Span();
    private final Paragraph about = new Paragraph();
    private final MarkSpan last = new MarkSpan(new Mark(Tone.QUIET, ""));
    private final Anchor lastRun = new Anchor();
    private final Paragraph when = new Paragraph();
    private final ProgressView progress;
    private final Button run = new Button();
    private final Button preview = new Button();
    private final Button pause = new Button();
    private final boolean mayRun;
    private final boolean maySchedule;
    private boolean paused;

    JobItem(JobLine line, Set<Right> rights, Wishes wishes, JobWords words) {
        this.words = words;
        mayRun = rights.contains(Right.RUN);
        maySchedule = rights.contains(Right.SCHEDULE);
        progress = new ProgressView(words.say("progress.label", line.title()), false);
        addClassName("job");
        getElement().setAttribute("data-job", line.id());
        source.addClassName("job-source");
        about.addClassName("job-about");
        when.addClassName("job-when");
        run.addClickListener(click -> wishes.run(line.id()));
        preview.setText(words.say("preview"));
        preview.addThemeNames("tertiary");
        preview.addClickListener(click -> wishes.preview(line.id()));
        pause.addThemeNames("tertiary");
        pause.addClickListener(click -> {
            if (paused) {
                wishes.resume(line.id());
            } else {
                wishes.pause(line.id());
            }
        });
        var name = new Div(new Div(title, source), about);
        name.addClassName("job-name");
        var state = new Div(new Div(last, lastRun), when, progress);
        state.addClassName("job-state");
        var buttons = new Div(run, preview, pause);
        buttons.addClassName("job-buttons");
        add(name, state, buttons);
        show(line);
    }

    final void show(JobLine line) {
        title.setText(line.title());
        source.setText(line.source());
        source.setVisible(!line.source().isBlank());
        about.setText(line.about());
        last.show(line.last());
        var address = line.lastAddress();
        lastRun.setVisible(address != null);
        if (address != null) {
            lastRun.setHref(address);
            lastRun.setText(line.lastWhen());
        }
        when.setText(line.when());
        var running = line.running();
        progress.setVisible(running != null);
        if (running != null) {
            progress.show(running.progress());
        }
        paused = line.paused();
        run.setVisible(mayRun);
        run.setText(running == null ? words.say("run.now") : running.name());
        preview.setVisible(mayRun && running == null);
        pause.setVisible(maySchedule && line.scheduled());
        pause.setText(words.say(paused ? "resume" : "pause"));
        run.setAriaLabel(run.getText() + ": " + line.title());
        preview.setAriaLabel(preview.getText() + ": " + line.title());
        pause.setAriaLabel(pause.getText() + ": " + line.title());
    }
}
