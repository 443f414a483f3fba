package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableModel;
import vn.thidua.ui.Reader;

/** A table of figures with status marks; a cell with something behind it is a button that opens the drawer. */
class FigureGrid extends Div {
    private static final long serialVersionUID = 1;

    FigureGrid(PageCard.Body.Grid grid) {
        addClassNames("data-table", "figure-grid");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", grid.caption());
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.add(header(grid.corner(), false, "col"));
        for (TableModel.Column column : grid.columns()) {
            head.add(header(column.header(), column.figures(), "col"));
        }
        for (PageCard.GridRow row : grid.rows()) {
            table.getBody().add(row(row, grid.columns()));
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String text, boolean figures, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        if (figures) {
            cell.addClassName("figure");
        }
        return cell;
    }

    private static NativeTableRow row(PageCard.GridRow row, List<TableModel.Column> columns) {
        NativeTableRow line = new NativeTableRow();
        if (row.total()) {
            line.addClassName("total");
        }
        NativeTableHeaderCell name = header(row.address() == null ? row.name() : "", false, "row");
        if (row.address() != null) {
            Anchor link = new Anchor(row.address(), row.name());
            link.setRouterIgnore(row.address().startsWith(PageCard.FILES));
            name.add(link);
        }
        line.add(name);
        for (int i = 0; i < row.cells().size(); i++) {
            line.add(cell(row.name(), columns.get(i), row.cells().get(i)));
        }
        return line;
    }

    private static NativeTableCell cell(String row, TableModel.Column column, PageCard.Cell cell) {
        NativeTableCell shown = new NativeTableCell();
        if (column.figures()) {
            shown.addClassName("figure");
        }
        List<Component> parts = new ArrayList<>();
        if (!cell.text().isEmpty()) {
            Span text = new Span(cell.text());
            text.addClassName("cell-text");
            parts.add(text);
        }
        if (cell.mark() != null) {
            parts.add(Marks.of(cell.mark()));
        }
        if (cell.note() != null) {
            Span note = new Span(cell.note().text());
            note.addClassName("cell-note");
            parts.add(note);
        }
        Integer bar = cell.bar();
        if (bar != null) {
            parts.add(bar(bar));
        }
        PageCard.Details details = cell.details();
        if (details == null) {
            shown.add(parts);
        } else {
            NativeButton button = new NativeButton();
            button.addClassName("cell-button");
            button.add(parts);
            button.setAriaLabel(
                    Reader.texts().get("dashboard.card.details", row + ", " + column.header() + ": " + cell.text()));
            button.addClickListener(click -> new DetailDrawer(details).open());
            shown.add(button);
        }
        return shown;
    }

    /** For the eye alone: the figure above it is the same in words. */
    private static Component bar(int percent) {
        HtmlComponent bar = new HtmlComponent("progress");
        bar.addClassName("cell-bar");
        bar.getElement().setAttribute("max", "100");
        bar.getElement().setAttribute("value", String.valueOf(percent));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
