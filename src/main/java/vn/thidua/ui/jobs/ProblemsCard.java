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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.RunId;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.jobs.ProblemsPage.Choice;
import vn.thidua.ui.jobs.ProblemsPage.ProblemLine;

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
                var to = new Location(chosen.address());
                select.getUI().ifPresent(ui -> ui.navigate(to.getPath(), to.getQueryParameters()));
            }
        });
        return select;
    }

    private Anchor download(JobRuns runs, RunId run, ProblemFilter filter) {
        var name = words.say("problems.download.name", run.toString());
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

    /** Columns without a single entry are left out. */
    private Component table(List<ProblemLine> lines) {
        var shown = columns().stream()
                .filter(column -> lines.stream().anyMatch(column.filled()))
                .toList();
        var table = new RowTable(
                words.say("problems.title"),
                shown.stream().map(ProblemColumn::column).toList());
        var more = new Button();
        more.addThemeNames("tertiary");
        more.addClickListener(click -> grow(table, shown, lines, more));
        grow(table, shown, lines, more);
        return new Div(table, more);
    }

    private void grow(RowTable table, List<ProblemColumn> columns, List<ProblemLine> lines, Button more) {
        int from = table.size();
        int to = Math.min(lines.size(), from + STEP);
        lines.subList(from, to)
                .forEach(line -> table.row(columns.stream()
                        .map(column -> column.cell().apply(line))
                        .toArray(Component[]::new)));
        more.setVisible(to < lines.size());
        more.setText(words.say("problems.more", lines.size() - to));
    }

    private record ProblemColumn(Column column, Predicate<ProblemLine> filled, Function<ProblemLine, Component> cell) {}

    private List<ProblemColumn> columns() {
        return List.of(
                new ProblemColumn(
                        Column.text(words.say("problems.severity")),
                        any -> true,
                        line -> new MarkSpan(line.severity())),
                text(Column.text(words.say("problems.file")), ProblemLine::file),
                text(Column.figures(words.say("problems.line")), ProblemLine::line),
                text(Column.text(words.say("problems.column")), ProblemLine::column),
                code(Column.text(words.say("problems.measure")), ProblemLine::measure),
                new ProblemColumn(Column.wide(words.say("problems.message")), any -> true, ProblemsCard::message),
                code(Column.text(words.say("problems.code")), ProblemLine::code));
    }

    private static ProblemColumn text(Column column, Function<ProblemLine, String> text) {
        return new ProblemColumn(column, line -> !text.apply(line).isBlank(), line -> new Span(text.apply(line)));
    }

    private static ProblemColumn code(Column column, Function<ProblemLine, String> text) {
        return new ProblemColumn(column, line -> !text.apply(line).isBlank(), line -> {
            var code = new Span(text.apply(line));
            code.addClassName("code");
            return code;
        });
    }

    private static Component message(ProblemLine line) {
        var message = new Div(new Span(line.message()));
        message.addClassName("problem-message");
        if (!line.suggestion().isBlank()) {
            var next = new Span(line.suggestion());
            next.addClassName("problem-next");
            message.add(next);
        }
        return message;
    }
}
