package vn.thidua.ui.component;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ui.Reader;

/**
 * A card: finding sentence, title with unit of measure and period, body, foot line; a menu that shows itself on hover,
 * focus and by keyboard. Parts that were not given take no room.
 */
public class Card extends Article {
    private static final long serialVersionUID = 1;

    private final Paragraph finding = new Paragraph();
    private final H2 title = new H2();
    private final Span subtitle = new Span();
    private final Div body = new Div();
    private final Div notice = new Div();
    private final Div foot = new Div();
    private final MenuBar menu = new MenuBar();
    private final MenuItem menuRoot;

    /** A card of this title, for example "Tỷ lệ hỏa táng". */
    public Card(String title) {
        addClassName("card");
        finding.addClassName("card-finding");
        this.title.addClassName("card-title");
        subtitle.addClassName("card-subtitle");
        notice.addClassName("card-notice");
        body.addClassName("card-body");
        foot.addClassName("card-foot");
        menu.addClassName("card-menu");
        menu.addThemeNames("tertiary", "icon", "small");
        menuRoot = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        menuRoot.setAriaLabel(Reader.texts().get("shell.card.menu", title));
        this.title.setText(title);
        this.title.setVisible(!title.isBlank());
        var heading = new Div(this.title, subtitle);
        heading.addClassName("card-heading");
        var head = new Div(finding, heading);
        head.addClassName("card-head");
        add(head, menu, notice, body, foot);
        finding.setVisible(false);
        subtitle.setVisible(false);
        notice.setVisible(false);
        foot.setVisible(false);
        menu.setVisible(false);
    }

    /** The sentence that says what the figures mean; empty removes it. */
    public Card finding(String sentence) {
        finding.setText(sentence);
        finding.setVisible(!sentence.isBlank());
        return this;
    }

    /** Unit of measure and period beside the title, for example "%" and "Quý IV/2022"; blanks are left out. */
    public Card subtitle(String... parts) {
        subtitle.setText(String.join(" · ", given(parts)));
        subtitle.setVisible(!subtitle.getText().isEmpty());
        return this;
    }

    /** Replaces what the card shows; what stands there already stays attached. */
    public Card body(Component... content) {
        if (body.getChildren().toList().equals(List.of(content))) {
            return this;
        }
        body.removeAll();
        body.add(content);
        return this;
    }

    /** A banner above the body, such as {@link StaleBanner}. */
    public Card notice(Component banner) {
        notice.removeAll();
        notice.add(banner);
        notice.setVisible(true);
        return this;
    }

    public Card withoutNotice() {
        notice.removeAll();
        notice.setVisible(false);
        return this;
    }

    /** The foot line: coverage, edition, as-of date, source, in this order; blanks are left out. */
    public Card foot(String... parts) {
        foot.removeAll();
        given(parts).forEach(part -> foot.add(new Span(part)));
        foot.setVisible(foot.getComponentCount() > 0);
        return this;
    }

    /** Adds an entry to the card's menu, for example "Tải PNG"; the item may be changed later. */
    public MenuItem action(String label, ComponentEventListener<ClickEvent<MenuItem>> listener) {
        menu.setVisible(true);
        return menuRoot.getSubMenu().addItem(label, listener);
    }

    /** How much of the width the card takes on a wide screen, in columns of twelve; one column on a phone. */
    public Card columns(int ofTwelve) {
        if (ofTwelve < 1 || ofTwelve > 12) {
            throw new IllegalArgumentException("a card takes 1 to 12 columns: " + ofTwelve);
        }
        getClassNames().removeIf(name -> name.startsWith("columns-"));
        addClassName("columns-" + ofTwelve);
        return this;
    }

    private static List<String> given(String... parts) {
        var given = new ArrayList<String>();
        for (var part : parts) {
            if (!part.isBlank()) {
                given.add(part);
            }
        }
        return given;
    }
}
