package vn.thidua.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.FigurePlace;
import vn.thidua.etl.FigurePlace.Line;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;

/** The cell of a file that a figure was read from, with the lines around it if the reader may see them. */
class CellExcerpt extends Div {
    private static final long serialVersionUID = 1;

    CellExcerpt(FigurePlace found, boolean withNeighbours, SourceWords words) {
        addClassName("source-cell");
        String sheet = found.sheet();
        String place = sheet == null
                ? words.say("line", Integer.toString(found.line()), found.column())
                : words.say("cell", found.column() + found.line(), sheet);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("row")));
        found.header().forEach(name -> columns.add(Column.text(name)));
        RowTable table = new RowTable(place, columns);
        for (int i = 0; i < found.lines().size(); i++) {
            boolean figure = i == found.figure();
            if (figure || withNeighbours) {
                table.row(cells(found, found.lines().get(i), figure));
            }
        }
        add(new Paragraph(place), table);
    }

    private static Component[] cells(FigurePlace found, Line line, boolean figure) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(Integer.toString(line.number())));
        for (int i = 0; i < found.header().size(); i++) {
            Span cell = new Span(i < line.cells().size() ? line.cells().get(i) : "");
            if (figure && i == found.at()) {
                cell.addClassName("source-here");
            }
            cells.add(cell);
        }
        return cells.toArray(Component[]::new);
    }
}
