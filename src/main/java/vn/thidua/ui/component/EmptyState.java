package vn.thidua.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show: one sentence why, and at most one action. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1;

    public EmptyState(String why) {
        addClassNames("state", "state-empty");
        add(new Paragraph(why));
    }

    public EmptyState(String why, Component action) {
        this(why);
        add(action);
    }
}
