package vn.thidua.ui.jobs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.jobs.RowTable.Column;

/** Figures that differ, with what they were and what they are. */
class ChangesTable extends Div {
    private static final long serialVersionUID = 1;

    ChangesTable(ChangesPage page, JobWords words) {
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
                            Column.figures(words.say("changes.after"))));
            page.lines()
                    .forEach(line -> table.texts(
                            List.of(line.subject(), line.period(), line.measure(), line.before(), line.after())));
            add(table);
        }
        if (!page.cut().isBlank()) {
            var cut = new Paragraph(page.cut());
            cut.addClassName("table-cut");
            add(cut);
        }
    }
}
