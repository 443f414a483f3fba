package vn.thidua.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serializable;

/** What may be done with a report as it stands: take the form away, bring it back, and the step that comes next. */
class ReportBar extends Div {
    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 20_000_000;

    /** What the buttons do. */
    interface Listener extends Serializable {
        void brought(String name, byte[] content);

        void submit();

        void takeUp();

        void check();

        void accept(String reason);

        void giveBack(String reason);
    }

    private final ReportWords words;
    private final Listener listener;

    ReportBar(ReportWords words, Listener listener) {
        this.words = words;
        this.listener = listener;
        addClassName("report-bar");
    }

    /**
     * @param form takes the form away
     * @param checked whether the head of the cluster has checked the report
     */
    void show(ReportPage.Steps steps, boolean checked, Anchor form) {
        removeAll();
        form.addClassName("report-form");
        add(form);
        if (steps.type()) {
            add(bring());
        }
        var decide = new Div();
        decide.addClassName("report-decide");
        if (steps.takeUp()) {
            decide.add(button("take-up", false, listener::takeUp));
        }
        if (steps.giveBack()) {
            decide.add(button("give-back", false, () -> ask("give-back", listener::giveBack)));
        }
        if (steps.check()) {
            decide.add(button("check", true, listener::check));
        }
        if (steps.accept()) {
            decide.add(button("accept", true, () -> {
                if (checked) {
                    listener.accept("");
                } else {
                    ask("accept-unchecked", listener::accept);
                }
            }));
        }
        if (steps.submit()) {
            decide.add(button("submit", true, listener::submit));
        }
        add(decide);
    }

    private Component bring() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> listener.brought(file.fileName(), content)));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(words.say("bring")));
        upload.setDropLabel(new Span(words.say("bring.drop")));
        upload.addClassName("report-bring");
        return upload;
    }

    private void ask(String key, com.vaadin.flow.function.SerializableConsumer<String> go) {
        new ReasonDialog(words.say(key + ".title"), words.say(key + ".go"), words, go).open();
    }

    private Button button(String key, boolean primary, SerializableRunnable go) {
        var button = new Button(words.say("do." + key), click -> go.run());
        if (primary) {
            button.addThemeNames("primary");
        }
        return button;
    }
}
