package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.thidua.ui.Reader;

/** Says that figures are older than they should be: which job did not finish, and when. */
public class StaleBanner extends Div {
    private static final long serialVersionUID = 1;

    /** The job's name and the time it failed, both as they are to be read. */
    public StaleBanner(String job, String time) {
        addClassName("stale");
        getElement().setAttribute("role", "status");
        var shape = new Span("◆");
        shape.addClassName("status-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(Reader.texts().get("shell.stale", job, time)));
    }
}
