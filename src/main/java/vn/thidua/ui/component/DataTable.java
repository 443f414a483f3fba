package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.List;

/**
 * A table of finished texts: figures right-aligned in tabular digits, first column as row headers, header row that
 * stays, scrolling inside itself. For "show as table" and for small lists; long lists belong in a grid.
 */
public class DataTable extends Div {
    private static final long serialVersionUID = 1;

    /** A column; {@code figures} are right-aligned. The unit of measure belongs in the header. */
    public record Column(String header, boolean figures) implements Serializable {
        public static Column text(String header) {
            return new Column(header, false);
        }

        public static Column figures(String header) {
            return new Column(header, true);
        }
    }

    /** The caption is read aloud and shown above the table; each row has one text a column. */
    public DataTable(String caption, List<Column> columns, List<List<String>> rows) {
        addClassName("data-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", caption);
        var table = new Element("table");
        table.appendChild(text("caption", caption), head(columns), body(columns, rows));
        getElement().appendChild(table);
    }

    private static Element head(List<Column> columns) {
        var row = new Element("tr");
        for (var column : columns) {
            var cell = text("th", column.header()).setAttribute("scope", "col");
            row.appendChild(column.figures() ? cell.setAttribute("class", "figure") : cell);
        }
        return new Element("thead").appendChild(row);
    }

    private static Element body(List<Column> columns, List<List<String>> rows) {
        var body = new Element("tbody");
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has %d texts for %d columns: %s".formatted(row.size(), columns.size(), row));
            }
            var line = new Element("tr");
            for (int i = 0; i < row.size(); i++) {
                var cell = i == 0 ? text("th", row.get(i)).setAttribute("scope", "row") : text("td", row.get(i));
                line.appendChild(columns.get(i).figures() ? cell.setAttribute("class", "figure") : cell);
            }
            body.appendChild(line);
        }
        return body;
    }

    private static Element text(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
