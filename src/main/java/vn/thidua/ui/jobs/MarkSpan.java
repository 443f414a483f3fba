package vn.thidua.ui.jobs;

import com.vaadin.flow.component.html.Span;

/** Draws a {@link Mark}. */
class MarkSpan extends Span {
    private static final long serialVersionUID = 1;

    private final Span shape = new Span();
    private final Span word = new Span();

    MarkSpan(Mark mark) {
        shape.addClassName("status-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, word);
        show(mark);
    }

    final void show(Mark mark) {
        setClassName("status");
        addClassName(mark.tone().className());
        shape.setText(mark.tone().shape());
        word.setText(mark.word());
    }
}
