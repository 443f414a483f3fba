package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;

/** Addresses as pages give them, such as {@code cum?cluster=C3}, as navigation and as links. */
final class Addresses {
    private Addresses() {}

    /** Goes there within the application: the browser's history keeps where the reader came from. */
    static void go(UI ui, String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(address.substring(0, question), QueryParameters.fromString(address.substring(question + 1)));
        }
    }

    static Anchor link(String address, String text) {
        return new Anchor(address, text);
    }
}
