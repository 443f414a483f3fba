package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.jobs.ProblemsPage.Choice;
import vn.thidua.ui.jobs.ProblemsPage.ProblemLine;
import vn.thidua.ui.jobs.RowTable.Column;

/** What was wrong with the files of a run: filter, table that grows on demand, and the same as a file. */
class ProblemsCard extends Section {
    private static final long serialVersionUID = 1;

    private static final int STEP = 100;

    private final transient JobWords words;
    private final Div filters = new Div();
    private final Div body = new Div();

    ProblemsCard(JobWords words) {
        this.words = words;
        addClassNames("card", "problems");
        var title = new H2(words.say("problems.title"));
        title.addClassName("card-title");
        filters.addClassName("problem-filters");
        body.addClassName("card-body");
        add(title, filters, body);
    }

    void show(ProblemsPage page, JobRuns runs, RunId run, ProblemFilter filter) {
        filters.removeAll();
        body.removeAll();
        boolean none = page.lines().isEmpty();
        if (none && filter.equals(ProblemFilter.ALL)) {
            body.add(new EmptyState(words.say("problems.none")));
            return;
        }
        var severities = new Div();
        severities.addClassName("choices");
        severities
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.say("problems.severity"));
        page.severities().forEach(choice -> severities.add(link(choice)));
        filters.add(severities, codes(page.codes()), download(runs, run, filter));
        if (none) {
            body.add(new EmptyState(words.say("problems.none-kept")));
            return;
        }
        body.add(table(page.lines()));
        if (!page.cut().isBlank()) {
            var cut = new Paragraph(page.cut());
            cut.addClassName("table-cut");
            body.add(cut);
        }
    }

    private static Anchor link(Choice choice) {
        var link = new Anchor(choice.address(), choice.label());
        link.addClassName("choice");
        if (choice.chosen()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component codes(List<Choice> choices) {
        var select = new Select<Choice>();
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::label);
        select.setAriaLabel(words.say("problems.code"));
        choices.stream().filter(Choice::chosen).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                select.getUI().ifPresent(ui -> ui.navigate(chosen.address()));
            }
        });
        return select;
    }

    private Anchor download(JobRuns runs, RunId run, ProblemFilter filter) {
        var name = words.say("problems.file", run.toString());
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = ProblemCsv.of(filter.of(runs.problems(run, words.language(), ProblemsPage.KEPT)), words);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), name, "text/csv; charset=utf-8", csv.length);
                }),
                words.say("problems.download"));
        link.addClassName("problem-download");
        return link;
    }

    private Component table(List<ProblemLine> lines) {
        var table = new RowTable(
                words.say("problems.title"),
                List.of(
                        Column.text(words.say("problems.severity")),
                        Column.text(words.say("problems.file-name")),
                        Column.figures(words.say("problems.line")),
                        Column.text(words.say("problems.column")),
                        Column.text(words.say("problems.measure")),
                        Column.wide(words.say("problems.message")),
                        Column.text(words.say("problems.code"))));
        var more = new Button();
        more.addThemeNames("tertiary");
        var part = new Div(table, more);
        more.addClickListener(click -> grow(table, lines, more));
        grow(table, lines, more);
        return part;
    }

    private void grow(RowTable table, List<ProblemLine> lines, Button more) {
        int from = table.size();
        int to = Math.min(lines.size(), from + STEP);
        lines.subList(from, to).forEach(line -> table.row(cells(line)));
        more.setVisible(to < lines.size());
        more.setText(words.say("problems.more", lines.size() - to));
    }

    private static Component[] cells(ProblemLine line) {
        var message = new Div(new Span(line.message()));
        message.addClassName("problem-message");
        if (!line.suggestion().isBlank()) {
            var next = new Span(line.suggestion());
            next.addClassName("problem-next");
            message.add(next);
        }
        var code = new Span(line.code());
        code.addClassName("code");
        var measure = new Span(line.measure());
        measure.addClassName("code");
        return new Component[] {
            new MarkSpan(line.severity()),
            new Span(line.file()),
            new Span(line.line()),
            new Span(line.column()),
            measure,
            message,
            code
        };
    }
}
