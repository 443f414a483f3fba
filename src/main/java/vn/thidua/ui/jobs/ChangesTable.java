package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;

/** Figures that differ, with what they were and what they are. */
class ChangesTable extends Div {
    private static final long serialVersionUID = 1;

    /** @param files whether the reader may look into the files */
    ChangesTable(ChangesPage page, boolean files, JobWords words) {
        if (!page.source().isBlank()) {
            var source = new Paragraph(page.source());
            source.addClassName("table-source");
            add(source);
        }
        if (page.lines().isEmpty()) {
            add(new EmptyState(words.say("changes.none")));
        } else {
            var table = new RowTable(
                    words.say("changes.title"),
                    List.of(
                            Column.text(words.say("changes.subject")),
                            Column.text(words.say("changes.period")),
                            Column.wide(words.say("changes.measure")),
                            Column.figures(words.say("changes.before")),
                            Column.figures(words.say("changes.after")),
                            Column.wide(words.say("changes.reason")),
                            Column.wide(words.say("changes.by"))));
            page.lines()
                    .forEach(line -> table.row(
                            new Span(line.subject()),
                            new Span(line.period()),
                            measure(line, files, words),
                            new Span(line.before()),
                            new Span(line.after()),
                            new Span(line.reason()),
                            new Span(line.by())));
            add(table);
        }
        if (!page.cut().isBlank()) {
            var cut = new Paragraph(page.cut());
            cut.addClassName("table-cut");
            add(cut);
        }
    }

    private static Component measure(ChangeLine line, boolean files, JobWords words) {
        var address = line.address();
        if (address == null || !files) {
            return new Span(line.measure());
        }
        var link = new Anchor(address, line.measure());
        link.getElement().setAttribute("title", words.say("changes.in-files"));
        return link;
    }
}
