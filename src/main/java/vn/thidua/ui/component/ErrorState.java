package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Something failed: one sentence, a stable code, and what to do. Announced to screen readers. */
public class ErrorState extends Div {
    private static final long serialVersionUID = 1;

    public ErrorState(String sentence, String code, String whatToDo) {
        addClassNames("state", "state-error");
        getElement().setAttribute("role", "alert");
        var mark = new Span(code);
        mark.addClassName("state-code");
        var first = new Paragraph(new Span(sentence), new Span(" "), mark);
        add(first, new Paragraph(whatToDo));
    }
}
