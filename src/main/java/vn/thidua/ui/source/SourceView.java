package vn.thidua.ui.source;

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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.SubjectType;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.source.SourceReading.Asked;
import vn.thidua.warehouse.FigureHistory.Version;

/** Where a figure comes from: its parts, every state of each, and the cell of the file that brought it. */
@Route(SourceView.ADDRESS)
@RolesAllowed("SEE")
@StyleSheet("context://thidua/source.css")
public class SourceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    static final String ADDRESS = "nguon";

    private final SourceWords words = new SourceWords(Reader.language());
    private final transient SourceReading reading;
    private final H1 title = new H1();
    private final Paragraph facts = new Paragraph();
    private final Div links = new Div();
    private final Div cards = new Div();

    SourceView(SourceReading reading) {
        this.reading = reading;
        addClassName("source");
        links.addClassName("source-links");
        cards.addClassName("source-cards");
        add(title, facts, links, cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cards.removeAll();
        links.removeAll();
        reading.asked(event.getLocation().getQueryParameters()).ifPresentOrElse(this::show, () -> {
            title.setText(words.say("unknown"));
            facts.setText(words.say("unknown.next"));
        });
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · " + Reader.texts().get("shell.product");
    }

    private void show(Asked asked) {
        title.setText(words.say(
                "title",
                asked.indicator().name().in(words.language()),
                asked.subject().name(words.language())));
        facts.setText(words.say(
                asked.dataset() == Dataset.ILLUSTRATIVE ? "facts.illustrative" : "facts",
                period(asked),
                asked.edition().toString()));
        links.add(link(page(asked), words.say("back", asked.subject().name(words.language()))));
        if (reading.mayOpenReport(asked.subject())) {
            links.add(link(
                    "nhap-bao-cao?unit=%s&period=%s"
                            .formatted(asked.subject().code(), asked.quarter().code()),
                    words.say("report")));
        }
        List<Version> versions = reading.versions(asked);
        for (Measure measure : asked.measures()) {
            List<Version> own = versions.stream()
                    .filter(version -> version.measure() == measure.id())
                    .toList();
            boolean other = !asked.indicator().measures().contains(measure.code());
            if (!own.isEmpty() || !other && asked.subject().type() == SubjectType.UNIT) {
                cards.add(card(asked, measure, own));
            }
        }
        List<Row> parts = reading.parts(asked);
        if (!parts.isEmpty()) {
            cards.add(parts(asked, parts));
        }
        if (cards.getComponentCount() == 0) {
            cards.add(new Card(words.say("states")).body(new EmptyState(words.say("none"))));
        }
    }

    private String period(Asked asked) {
        return new vn.thidua.dashboard.words.Sentences(words.language()).period(asked.quarter(), asked.grain());
    }

    private static String page(Asked asked) {
        return asked.state()
                .address(
                        switch (asked.subject().type()) {
                            case CITY -> "tong-quan";
                            case CLUSTER -> "cum";
                            case UNIT, PLACE -> "don-vi";
                        });
    }

    private static Anchor link(String address, String text) {
        return new Anchor(address, text);
    }

    private Card card(Asked asked, Measure measure, List<Version> versions) {
        Card card = new Card(measure.name(words.language()));
        if (versions.isEmpty()) {
            return card.body(new EmptyState(words.say("none")));
        }
        Div body = new Div(states(asked, measure, versions));
        body.addClassName("source-body");
        versions.stream()
                .filter(version -> version.isIn(asked.edition()))
                .flatMap(version -> reading.cell(version, asked.subject()).stream())
                .forEach(found -> body.add(new CellExcerpt(found, reading.seesNeighbours(), words)));
        return card.body(body);
    }

    private Component states(Asked asked, Measure measure, List<Version> versions) {
        RowTable table = new RowTable(
                measure.name(words.language()),
                List.of(
                        Column.text(words.say("about")),
                        Column.figures(words.say("figure")),
                        Column.text(words.say("edition")),
                        Column.text(words.say("published")),
                        Column.wide(words.say("file"))));
        for (Version version : versions) {
            Span figure = new Span(words.figure(version, measure));
            figure.addClassName(version.isIn(asked.edition()) ? "source-now" : "source-former");
            var edition = reading.edition(version);
            var file = reading.file(version);
            table.row(
                    new Span(words.about(version, asked.reference())),
                    figure,
                    new Span(version.from().toString()),
                    new Span(edition.map(one -> words.say(
                                    "published.by",
                                    words.formats().dateTime(one.publishedAt().toInstant(java.time.ZoneOffset.UTC)),
                                    one.publishedBy()))
                            .orElse("")),
                    new Span(file.map(one -> words.say("file.from", one.fileName(), one.from()))
                            .orElse(words.say("file.none"))));
        }
        return table;
    }

    private Card parts(Asked asked, List<Row> rows) {
        FigureText figures = new FigureText(asked.indicator(), words.language());
        RowTable table = new RowTable(
                words.say("parts"),
                List.of(
                        Column.text(words.say("part")),
                        Column.figures(figures.name() + " (" + figures.unit() + ")"),
                        Column.figures(words.say("numerator")),
                        Column.figures(words.say("denominator"))));
        for (Row row : rows) {
            Subject part = asked.reference().subject(row.subject()).orElse(null);
            boolean rate = row.denominator() != null;
            table.row(
                    part == null ? new Span(row.shortName()) : link(address(asked, part), part.name(words.language())),
                    new Span(figures.cell(row.quantity())),
                    new Span(rate ? number(row.numerator()) : "–"),
                    new Span(number(row.denominator())));
        }
        return new Card(words.say("parts")).body(table);
    }

    private static String address(Asked asked, Subject part) {
        return (part.type() == SubjectType.CLUSTER
                        ? asked.state().withCluster(part.code())
                        : asked.state().withUnit(part.code()))
                .address(ADDRESS);
    }

    private String number(java.math.@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "–" : words.formats().number(value);
    }
}
