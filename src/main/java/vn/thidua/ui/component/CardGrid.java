package vn.thidua.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Cards in twelve columns; in one column on a phone, in the order given, which is the order of importance. */
public class CardGrid extends Div {
    private static final long serialVersionUID = 1;

    public CardGrid(Component... cards) {
        super(cards);
        addClassName("card-grid");
    }
}
