package vn.thidua.ui.report;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.shared.MeasureCode;

/**
 * The cells of a report as a grid for the keyboard: Enter and the arrows go on, a table from Word or Excel is pasted
 * whole, and what is typed is kept in this browser until the server has it.
 */
@Tag("report-entry")
@JsModule("context://thidua/report-entry.js")
class EntryTable extends HtmlContainer {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS =
            List.of("measure", "unit", "before", "last-year", "value", "note", "talk");

    /** What the table tells its page. */
    interface Listener extends EntryRow.Listener {
        /** A text of several cells was pasted, beginning at {@code at}. */
        void pasted(MeasureCode at, String text);

        /** This browser kept a text that the server never got. */
        void found(MeasureCode measure, String typed);
    }

    private final Map<MeasureCode, EntryRow> rows = new LinkedHashMap<>();
    private final NativeTableBody body = new NativeTableBody();
    private final ReportWords words;
    private final Listener listener;

    EntryTable(ReportWords words, Listener listener) {
        this.words = words;
        this.listener = listener;
        addClassName("entry-table");
        var head = new NativeTableRow();
        for (var column : COLUMNS) {
            var cell = new NativeTableHeaderCell(words.say("column." + column));
            cell.addClassName("head-" + column);
            head.add(cell);
        }
        var header = new NativeTableHeader();
        header.add(head);
        var table = new NativeTable();
        table.add(header, body);
        add(table);
    }

    /** Draws the lines of a page; rows that stay the same keep what is in them. */
    void show(ReportPage page, String draftKey) {
        if (!List.copyOf(rows.keySet())
                .equals(page.lines().stream().map(ReportPage.Line::measure).toList())) {
            rows.clear();
            body.removeAll();
            page.lines().forEach(line -> {
                var row = new EntryRow(line, words, listener);
                rows.put(line.measure(), row);
                body.add(row);
            });
        }
        rows.values().forEach(row -> {
            row.fill(page.report().typed(row.measure()), page.report().note(row.measure()));
            row.readOnly(!page.steps().type());
            talk(row, page);
        });
        getElement().setAttribute("aria-label", page.unitName());
        getElement().setProperty("draftKey", page.steps().type() ? draftKey : "");
    }

    void talk(ReportPage page) {
        rows.values().forEach(row -> talk(row, page));
    }

    private static void talk(EntryRow row, ReportPage page) {
        row.show(page.threads(row.measure()), page.evidence(row.measure()).size());
    }

    Iterable<EntryRow> rows() {
        return rows.values();
    }

    Optional<EntryRow> row(MeasureCode measure) {
        return Optional.ofNullable(rows.get(measure));
    }

    /** The server has this text: the browser need not keep it any longer. */
    void saved(EntryRow row) {
        getElement().callJsFunction("saved", row.measure().value(), row.typed());
    }

    @ClientCallable
    void paste(String measure, String text) {
        listener.pasted(new MeasureCode(measure), text);
    }

    @ClientCallable
    void restore(String measure, String typed) {
        listener.found(new MeasureCode(measure), typed);
    }
}
