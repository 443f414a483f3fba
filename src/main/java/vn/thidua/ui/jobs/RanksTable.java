package vn.thidua.ui.jobs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;

/** Units that change rank within their cluster, with the figures that make them. */
class RanksTable extends Div {
    private static final long serialVersionUID = 1;

    RanksTable(RanksPage page, JobWords words) {
        if (page.lines().isEmpty()) {
            add(new EmptyState(page.finding()));
            return;
        }
        var finding = new Paragraph(page.finding());
        finding.addClassName("table-source");
        var table = new RowTable(
                words.say("ranks.title"),
                List.of(
                        Column.text(words.say("changes.subject")),
                        Column.text(words.say("ranks.cluster")),
                        Column.wide(words.say("ranks.indicator")),
                        Column.text(words.say("changes.period")),
                        Column.figures(words.say("ranks.rank")),
                        Column.figures(words.say("ranks.value"))));
        page.lines()
                .forEach(line -> table.texts(List.of(
                        line.unit(), line.cluster(), line.indicator(), line.period(), line.rank(), line.values())));
        add(finding, table);
        if (!page.cut().isBlank()) {
            var cut = new Paragraph(page.cut());
            cut.addClassName("table-cut");
            add(cut);
        }
    }
}
