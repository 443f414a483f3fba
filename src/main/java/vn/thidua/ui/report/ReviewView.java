package vn.thidua.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Period;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportState;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.Tone;

/** The reports to decide about: the head of a cluster checks, the city takes, one by one or many at once. */
@Route("duyet-bao-cao")
@Menu(title = "report.review.menu", order = 21)
@RolesAllowed({"CHECK", "ACCEPT"})
@StyleSheet("context://thidua/report.css")
public class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final ReportWords words = new ReportWords(Reader.language());
    private final transient ReviewReading review;
    private final transient ReportReading reading;
    private final transient ReportActions actions;
    private final transient CurrentUser user;
    private final Select<Period> periods = new Select<>();
    private final Div notes = new Div();
    private final Div body = new Div();
    private final Div decide = new Div();
    private final Map<ReportKey, Checkbox> chosen = new LinkedHashMap<>();
    private transient List<ReviewLine> lines = List.of();

    ReviewView(ReviewReading review, ReportReading reading, ReportActions actions, CurrentUser user) {
        this.review = review;
        this.reading = reading;
        this.actions = actions;
        this.user = user;
        addClassNames("report", "review");
        notes.addClassName("notes");
        decide.addClassName("report-decide");
        periods.setLabel(words.say("period"));
        periods.setItemLabelGenerator(words::period);
        periods.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        ReviewView.class,
                        QueryParameters.simple(
                                Map.of("period", change.getValue().code()))));
            }
        });
        var head = new Div(new H1(words.say("review.title")), periods);
        head.addClassName("report-head");
        add(head, notes, body, decide);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var period = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("period")
                .flatMap(Period::parse)
                .orElseGet(reading::now);
        periods.setItems(reading.periods());
        periods.setValue(period);
        notes.removeAll();
        show();
    }

    private void show() {
        body.removeAll();
        decide.removeAll();
        chosen.clear();
        lines = review.lines(periods.getValue(), words);
        if (lines.isEmpty()) {
            body.add(new EmptyState(words.say("review.none")));
            return;
        }
        body.add(table());
        if (user.may(Right.CHECK)) {
            decide.add(button("review.check", this::check));
        }
        if (user.may(Right.ACCEPT)) {
            decide.add(button("review.accept", this::accept));
        }
    }

    private Component table() {
        var head = new NativeTableRow();
        for (var column : List.of("choose", "unit", "cluster", "state", "last", "open")) {
            head.add(new NativeTableHeaderCell(words.say("review.column." + column)));
        }
        var header = new NativeTableHeader();
        header.add(head);
        var rows = new NativeTableBody();
        lines.forEach(line -> rows.add(row(line)));
        var table = new NativeTable();
        table.add(header, rows);
        var box = new Div(table);
        box.addClassNames("data-table", "review-table");
        return box;
    }

    private NativeTableRow row(ReviewLine line) {
        var choose = new Checkbox();
        choose.setAriaLabel(words.say("review.choose", line.unitName()));
        choose.setEnabled(line.decidable());
        choose.setValue(line.decidable());
        chosen.put(line.key(), choose);
        var link = new RouterLink(line.unitName(), ReportView.class);
        link.setQueryParameters(QueryParameters.simple(
                Map.of("unit", line.unitCode(), "period", line.key().period().code())));
        var row = new NativeTableRow();
        row.add(
                cell(choose),
                cell(link),
                cell(new Span(line.cluster())),
                cell(new MarkSpan(line.mark())),
                cell(new Span(line.last())),
                cell(new Span(line.open() == 0 ? "" : words.say("review.open", line.open()))));
        return row;
    }

    private static NativeTableCell cell(Component content) {
        var cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private Button button(String key, com.vaadin.flow.function.SerializableRunnable go) {
        var button = new Button(words.say(key), click -> go.run());
        button.addThemeNames("primary");
        return button;
    }

    private List<ReportKey> chosen(ReportState state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(ReviewLine::key)
                .filter(key -> Boolean.TRUE.equals(
                        java.util.Objects.requireNonNull(chosen.get(key)).getValue()))
                .toList();
    }

    /** Each by itself: one that somebody else decided about meanwhile stops no other. */
    private void check() {
        var refused = new ArrayList<String>();
        var wanted = chosen(ReportState.SUBMITTED);
        for (var key : wanted) {
            try {
                actions.approve(key);
            } catch (IllegalStateException why) {
                refused.add(words.reason(why));
            }
        }
        tell(words.say("review.checked", wanted.size() - refused.size()), refused);
    }

    private void accept() {
        try {
            var taken = actions.accept(chosen(ReportState.CHECKED), "");
            tell(words.say("review.accepted", taken.reports(), taken.run().toString()), List.of());
        } catch (IllegalStateException why) {
            tell("", List.of(words.reason(why)));
        }
    }

    private void tell(String done, List<String> refused) {
        show();
        notes.removeAll();
        if (!done.isEmpty()) {
            notes.add(new Note(Tone.GOOD, done, ""));
        }
        refused.stream().distinct().forEach(why -> notes.add(new Note(Tone.BAD, why, "")));
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("review.title"));
    }
}
