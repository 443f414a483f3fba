package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.thidua.ui.Reader;

/** Holds the place of what is being fetched; becomes visible after 200 ms, so that fast answers do not flicker. */
public class Skeleton extends Div {
    private static final long serialVersionUID = 1;

    /** The room that will be needed. */
    public enum Size {
        TILE,
        CHART,
        TABLE;

        String className() {
            return switch (this) {
                case TILE -> "skeleton-tile";
                case CHART -> "skeleton-chart";
                case TABLE -> "skeleton-table";
            };
        }
    }

    public Skeleton(Size size) {
        addClassNames("skeleton", size.className());
        getElement().setAttribute("role", "status");
        var words = new Span(Reader.texts().get("shell.loading"));
        words.addClassName("only-read-aloud");
        add(words);
    }
}
