package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Locale;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableModel;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.DataTable;
import vn.thidua.ui.component.StatTile;

/** One large figure with its change, status, coverage and edition. */
class TileView extends StatTile {
    private static final long serialVersionUID = 1;

    TileView(PageCard card, PageCard.Body.Figure figure, TakeAway files) {
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
        menu(card, files);
        getElement().setAttribute("aria-description", card.spoken());
        getElement().setAttribute("lang", getLocale().getLanguage().toLowerCase(Locale.ROOT));
    }

    /** As quiet as that of a card: it shows itself on hover, on focus and by keyboard. */
    private void menu(PageCard card, TakeAway files) {
        Texts texts = Reader.texts();
        MenuBar menu = new MenuBar();
        menu.addClassName("card-menu");
        menu.addThemeNames("tertiary", "icon", "small");
        MenuItem root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        root.setAriaLabel(texts.get("shell.card.menu", card.title()));
        root.getSubMenu().addItem(texts.get("shell.card.table"), click -> table(card));
        root.getSubMenu().addItem(texts.get("takeaway.card.workbook"), click -> files.workbook(card));
        root.getSubMenu().addItem(texts.get("takeaway.card.csv"), click -> files.csv(card));
        root.getSubMenu().addItem(texts.get("takeaway.card.link"), click -> files.link(card));
        add(menu);
    }

    /** The table of the figure in a dialog: a tile has no room for it. */
    private static void table(PageCard card) {
        TableModel table = card.table();
        if (table == null) {
            return;
        }
        Dialog dialog = new Dialog(new DataTable(
                table.caption(),
                table.columns().stream()
                        .map(column -> new DataTable.Column(column.header(), column.figures()))
                        .toList(),
                table.texts()));
        dialog.setHeaderTitle(card.title());
        Button close = new Button(Reader.texts().get("dashboard.card.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }
}
