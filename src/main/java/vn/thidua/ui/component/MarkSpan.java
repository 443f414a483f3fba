package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Span;

/** Draws a {@link Mark}. */
public class MarkSpan extends Span {
    private static final long serialVersionUID = 1;

    private final Span shape = new Span();
    private final Span word = new Span();

    public MarkSpan(Mark mark) {
        shape.addClassName("status-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, word);
        show(mark);
    }

    public final void show(Mark mark) {
        setClassName("status");
        addClassName(mark.tone().className());
        shape.setText(mark.tone().shape());
        word.setText(mark.word());
    }
}
