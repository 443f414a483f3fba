package vn.thidua.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;

/**
 * A table whose cells are components. The first cell of a row names it. On a phone each row becomes a small list of
 * header and cell, so that nothing is cut.
 */
@StyleSheet("context://thidua/rows.css")
public class RowTable extends Div {
    private static final long serialVersionUID = 1;

    private final List<Column> columns;
    private final Element body = new Element("tbody");

    /** A column; {@code figures} are right-aligned, {@code wide} ones take what room is left. */
    public record Column(String header, Kind kind) implements Serializable {
        public static Column text(String header) {
            return new Column(header, Kind.TEXT);
        }

        public static Column figures(String header) {
            return new Column(header, Kind.FIGURES);
        }

        public static Column wide(String header) {
            return new Column(header, Kind.WIDE);
        }
    }

    /** How a column is set. */
    public enum Kind {
        TEXT,
        FIGURES,
        WIDE;

        String className() {
            return switch (this) {
                case TEXT -> "";
                case FIGURES -> "figure";
                case WIDE -> "wide";
            };
        }
    }

    public RowTable(String caption, List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassNames("data-table", "row-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", caption);
        var head = new Element("tr");
        columns.forEach(column -> head.appendChild(new Element("th")
                .setText(column.header())
                .setAttribute("scope", "col")
                .setAttribute("class", column.kind().className())));
        getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
    }

    /** Adds a row with one component a column. */
    public void row(Component... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        var row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = i == 0
                    ? new Element("th").setAttribute("scope", "row")
                    : new Element("td")
                            .setAttribute("data-label", columns.get(i).header());
            row.appendChild(cell.setAttribute("class", columns.get(i).kind().className())
                    .appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
    }

    /** How many rows it has. */
    public int size() {
        return body.getChildCount();
    }

    /** A row of texts; blank ones leave no line on a phone. */
    public void texts(List<String> cells) {
        row(cells.stream().map(Span::new).toArray(Component[]::new));
    }
}
