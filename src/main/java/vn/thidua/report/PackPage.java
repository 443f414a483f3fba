package vn.thidua.report;

import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.echarts.ChartOption;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** One page of a pack: heading, what was chosen, and every card with its chart and its table. */
final class PackPage {
    private final Page page;
    private final Language language;
    private final Texts texts;
    private final PageFacts facts;
    private final StringBuilder html = new StringBuilder();

    PackPage(Page page, Language language) {
        this.page = page;
        this.language = language;
        this.texts = new Texts(language);
        this.facts = new PageFacts(page, language);
    }

    String html() {
        html.append("<section class=\"page\" id=\"")
                .append(Html.text(page.id()))
                .append("\">\n");
        html.append(Html.element("h2", "", page.title()));
        html.append(Html.element("p", "question", page.question()));
        html.append(Html.element("p", "illustrative", facts.illustrative()));
        html.append(Html.element("p", "chosen", facts.filters()));
        html.append(Html.element("p", "chosen", facts.state()));
        page.about().forEach(part -> html.append(Html.element("p", "about", part.text())));
        page.notes().forEach(note -> html.append(Html.element("p", "note", note)));
        for (Page.Row row : page.rows()) {
            html.append(Html.element("h3", "", row.title() == null ? "" : row.title()));
            html.append("<div class=\"cards\">\n");
            row.cards().forEach(this::card);
            html.append("</div>\n");
        }
        return html.append("</section>\n").toString();
    }

    private void card(PageCard card) {
        html.append("<article class=\"columns-").append(card.width()).append("\">\n");
        html.append(Html.element("p", "finding", card.finding()));
        html.append(Html.element("h4", "", card.title()));
        html.append(Html.element("p", "subtitle", card.subtitle()));
        switch (card.body()) {
            case Body.Figure figure -> figure(figure);
            case Body.Chart chart -> chart(chart.option());
            case Body.Panels panels -> panels(panels);
            case Body.Words words -> html.append(Html.element("p", "words", words.text()));
            case Body.Empty empty -> html.append(Html.element("p", "words", empty.why()));
            case Body.Grid grid -> grid(grid);
            // shown as their tables, open
            case Body.Items items -> {}
            case Body.Quotes quotes -> {}
        }
        if (!(card.body() instanceof Body.Grid)) {
            CardTable.of(card, language).ifPresent(table -> table(table, card.table() == null));
        }
        html.append(Html.element("p", "foot", String.join(" · ", card.foot())));
        html.append("</article>\n");
    }

    private void figure(Body.Figure figure) {
        html.append(Html.element("p", "figure", (figure.value() + " " + figure.unit()).strip()));
        figure.lines().forEach(line -> html.append(Html.element("p", "line", line)));
        if (figure.mark() != null) {
            html.append(Html.element(
                    "p", "line", sign(figure.mark()) + " " + figure.mark().words()));
        }
    }

    private static String sign(PageCard.Mark mark) {
        return switch (mark.standing()) {
            case MET -> "▲";
            case WATCH -> "◆";
            case MISSED -> "▼";
        };
    }

    private void panels(Body.Panels panels) {
        html.append("<div class=\"panels\">\n");
        for (PageCard.Panel panel : panels.panels()) {
            html.append("<div class=\"panel\">\n");
            html.append(Html.element("h5", "", panel.name()));
            html.append(Html.element("p", "line", (panel.figure() + " " + panel.note()).strip()));
            chart(panel.option());
            html.append("</div>\n");
        }
        html.append("</div>\n");
    }

    /** The option stands beside its element, as data: a script of the pack hands it over. */
    private void chart(ChartOption option) {
        html.append("<e-chart></e-chart><script type=\"application/json\">")
                .append(option.json().replace("<", "\\u003c"))
                .append("</script>\n");
    }

    private void table(TableModel table, boolean open) {
        html.append(open ? "<div class=\"table\">\n" : "<details>\n");
        if (!open) {
            html.append(Html.element("summary", "", texts.get("takeaway.pack.table")));
        }
        html.append("<table>\n<caption>").append(Html.text(table.caption())).append("</caption>\n<thead><tr>");
        table.columns().forEach(this::header);
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table, row));
        html.append("</tbody>\n</table>\n").append(open ? "</div>\n" : "</details>\n");
    }

    /** As on screen, with the change and the mark within the cell: apart, a matrix would be too wide for paper. */
    private void grid(Body.Grid grid) {
        html.append("<div class=\"table grid\">\n<table>\n<thead><tr><th scope=\"col\">")
                .append(Html.text(grid.corner()))
                .append("</th>");
        grid.columns().forEach(this::header);
        html.append("</tr></thead>\n<tbody>\n");
        for (PageCard.GridRow row : grid.rows()) {
            html.append("<tr><th scope=\"row\">").append(Html.text(row.name())).append("</th>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(grid.columns().get(i), row.cells().get(i));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void cell(TableModel.Column column, PageCard.Cell cell) {
        html.append(column.figures() ? "<td class=\"number\">" : "<td>").append(Html.text(cell.text()));
        if (cell.mark() != null) {
            html.append(Html.element(
                    "small", "", sign(cell.mark()) + " " + cell.mark().words()));
        }
        if (cell.note() != null) {
            html.append(Html.element("small", "", cell.note().text()));
        }
        html.append("</td>");
    }

    private void header(TableModel.Column column) {
        html.append(column.figures() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                .append(Html.text(column.header()))
                .append("</th>");
    }

    private void row(TableModel table, java.util.List<TableCell> row) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            html.append(table.columns().get(i).figures() ? "<td class=\"number\">" : "<td>")
                    .append(Html.text(row.get(i).text()))
                    .append("</td>");
        }
        html.append("</tr>\n");
    }
}
