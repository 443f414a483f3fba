package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.thidua.dashboard.PageCard;
import vn.thidua.ui.component.StatTile;

/** One large figure with its change, status, coverage and edition. */
class TileView extends StatTile {
    private static final long serialVersionUID = 1;

    TileView(PageCard card, PageCard.Body.Figure figure) {
        super(card.title(), figure.value(), figure.unit());
        setId(card.id());
        addClassNames("columns-" + card.width(), "tile-" + (figure.unit().isEmpty() ? "rate" : "amount"));
        if (figure.value().chars().noneMatch(Character::isDigit)) {
            addClassName("tile-words");
        }
        figure.lines().forEach(this::line);
        PageCard.Mark mark = figure.mark();
        if (mark != null) {
            line(Marks.of(mark));
        }
        Div foot = new Div();
        foot.addClassName("tile-foot");
        card.foot().forEach(part -> foot.add(new Span(part)));
        line(foot);
        String address = figure.address();
        if (address != null) {
            leadsTo(address);
        }
        getElement().setAttribute("aria-description", card.spoken());
        getElement().setAttribute("lang", getLocale().getLanguage().toLowerCase(Locale.ROOT));
    }
}
