package vn.thidua.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A strip above the content that says one thing: what waits, what is wrong, how it ended. */
public class Note extends Div {
    private static final long serialVersionUID = 1;

    public Note(Tone tone, String sentence, String next, Component... actions) {
        addClassNames("note", "note-" + tone.className());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        var shape = new Span(tone.shape());
        shape.addClassNames("status-shape", tone.className());
        shape.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(new Paragraph(sentence));
        words.addClassName("note-words");
        if (!next.isBlank()) {
            var after = new Paragraph(next);
            after.addClassName("note-next");
            words.add(after);
        }
        add(shape, words);
        if (actions.length > 0) {
            var buttons = new Div(actions);
            buttons.addClassName("note-actions");
            add(buttons);
        }
    }
}
