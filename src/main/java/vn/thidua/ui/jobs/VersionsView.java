package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thidua.etl.FigurePlace;
import vn.thidua.etl.FigurePlace.Line;
import vn.thidua.etl.FigureSources;
import vn.thidua.reference.Measure;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubmissionId;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;

/** One figure as it stands in the file it came from, before and after: the line and its neighbours. */
@Route(Addresses.VERSIONS)
@RolesAllowed({"RUN", "CANCEL", "SCHEDULE", "PUBLISH"})
@StyleSheet("context://thidua/jobs.css")
public class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final transient JobWords words = new JobWords(Reader.language());
    private final transient FigureSources sources;
    private final transient References references;
    private final H1 title = new H1();
    private final Div versions = new Div();

    VersionsView(FigureSources sources, References references) {
        this.sources = sources;
        this.references = references;
        addClassName("jobs");
        versions.addClassName("versions");
        var back = new Anchor(Addresses.EDITIONS, words.say("editions.back"));
        back.addClassName("run-back");
        add(back, title, versions);
    }

    /** What the figure is about. */
    private record Asked(Subject subject, Period period, Measure measure) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        versions.removeAll();
        var asked = asked(query);
        if (asked.isEmpty()) {
            title.setText(words.say("versions.unknown"));
            return;
        }
        var figure = asked.get();
        title.setText(words.say(
                "versions.title",
                figure.measure().name(words.language()),
                figure.subject().name(words.language()),
                words.formats().period(figure.period())));
        versions.add(version("before", query, figure), version("after", query, figure));
    }

    @Override
    public String getPageTitle() {
        return words.say("page", title.getText());
    }

    private Optional<Asked> asked(QueryParameters query) {
        var reference = references.current();
        var period = query.getSingleParameter("period").flatMap(Period::parse);
        var subject = query.getSingleParameter("unit").flatMap(reference::subject);
        var measure = query.getSingleParameter("measure")
                .filter(code -> code.matches("[A-Z][A-Z0-9_]{0,59}"))
                .flatMap(code -> reference.measure(new MeasureCode(code)));
        return period.isEmpty() || subject.isEmpty() || measure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(subject.get(), period.get(), measure.get()));
    }

    private Component version(String side, QueryParameters query, Asked figure) {
        var id = query.getSingleParameter(side)
                .filter(text -> text.matches("[1-9][0-9]{0,18}"))
                .flatMap(VersionsView::submission);
        var source = id.flatMap(sources::source);
        if (source.isEmpty()) {
            return new Card(words.say("changes." + side)).body(new EmptyState(words.say("versions.no-file")));
        }
        var card = new Card(words.say(
                "versions." + side, source.get().fileName(), source.get().from()));
        return id.flatMap(one -> sources.find(
                        one,
                        figure.subject().id(),
                        figure.period(),
                        figure.measure().id()))
                .map(found -> card.body(new Paragraph(place(found)), table(found)))
                .orElseGet(() -> card.body(new EmptyState(words.say("versions.gone"))));
    }

    private static Optional<SubmissionId> submission(String text) {
        try {
            return Optional.of(new SubmissionId(Long.parseLong(text)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private String place(FigurePlace found) {
        var sheet = found.sheet();
        return sheet == null
                ? words.say("versions.line", Integer.toString(found.line()), found.column())
                : words.say("versions.cell", found.column() + found.line(), sheet);
    }

    private Component table(FigurePlace found) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.say("versions.row")));
        found.header().forEach(name -> columns.add(Column.text(name)));
        var table = new RowTable(place(found), columns);
        for (int i = 0; i < found.lines().size(); i++) {
            table.row(cells(found, found.lines().get(i), i == found.figure()));
        }
        return table;
    }

    private static Component[] cells(FigurePlace found, Line line, boolean figure) {
        var number = new Span(Integer.toString(line.number()));
        var cells = new ArrayList<Component>();
        cells.add(number);
        IntStream.range(0, found.header().size()).forEach(i -> {
            var cell = new Span(i < line.cells().size() ? line.cells().get(i) : "");
            if (figure && i == found.at()) {
                cell.addClassName("version-cell");
            }
            cells.add(cell);
        });
        return cells.toArray(Component[]::new);
    }
}
