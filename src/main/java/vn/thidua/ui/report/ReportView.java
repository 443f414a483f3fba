package vn.thidua.ui.report;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.Note;
import vn.thidua.ui.component.Tone;

/** S7: what is left to enter, what is wrong, and the next step of a report. Its address names unit and quarter. */
@Route(ReportView.ADDRESS)
@Menu(title = "report.menu", order = 20)
@RolesAllowed({"SUBMIT", "CHECK", "ACCEPT"})
@StyleSheet("context://thidua/report.css")
public class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    static final String ADDRESS = "nhap-bao-cao";

    private final ReportWords words = new ReportWords(Reader.language());
    private final transient ReportReading reading;
    private final Select<Subject> units = new Select<>();
    private final Select<Period> periods = new Select<>();
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Div notes = new Div();
    private final ReportDesktop desktop;
    private transient @Nullable Subject unit;
    private transient @Nullable Period period;

    ReportView(ReportReading reading, ReportActions actions, ReportFiles files) {
        this.reading = reading;
        desktop = new ReportDesktop(words, reading, actions, files, this::show);
        addClassName("report");
        facts.addClassName("report-facts");
        notes.addClassName("notes");
        units.setLabel(words.say("unit"));
        units.setItemLabelGenerator(each -> each.name(words.language()));
        periods.setLabel(words.say("period"));
        periods.setItemLabelGenerator(words::period);
        units.addValueChangeListener(change -> go(change.isFromClient()));
        periods.addValueChangeListener(change -> go(change.isFromClient()));
        var choice = new Div(units, periods);
        choice.addClassName("report-choice");
        var head = new Div(title, choice);
        head.addClassName("report-head");
        add(head, facts, notes, desktop);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var chosen =
                parameters.getSingleParameter("period").flatMap(Period::parse).orElseGet(reading::now);
        var may = reading.units(chosen);
        var wanted = parameters.getSingleParameter("unit");
        var found = may.stream()
                .filter(each -> wanted.filter(each.code()::equals).isPresent())
                .findFirst()
                .or(() -> wanted.isEmpty() ? reading.ownUnit(chosen) : Optional.empty())
                .or(() -> wanted.isEmpty() ? may.stream().findFirst() : Optional.empty());
        period = chosen;
        unit = found.orElse(null);
        units.setItems(may);
        units.setVisible(may.size() > 1);
        found.ifPresent(units::setValue);
        periods.setItems(reading.periods());
        periods.setValue(chosen);
        notes.removeAll();
        refresh();
    }

    private void refresh() {
        var of = unit;
        var when = period;
        desktop.setVisible(of != null);
        facts.removeAll();
        if (of == null || when == null) {
            title.setText(words.say("title.none"));
            notes.add(new EmptyState(words.say("none")));
            return;
        }
        desktop.open(of, when);
    }

    /** Called by the desktop whenever the report has changed. */
    private void show(ReportPage page) {
        title.setText(words.say("title", page.periodName(), page.unitName()));
        facts.removeAll();
        facts.add(new MarkSpan(page.state()));
        page.facts().forEach(fact -> facts.add(new Span(fact)));
        if (page.key().dataset() == Dataset.ILLUSTRATIVE) {
            facts.add(new Span(words.say("illustrative")));
        }
        notes.removeAll();
        var returned = page.returned();
        if (returned != null) {
            notes.add(new Note(Tone.WATCH, returned, words.say("returned.next")));
        }
        page.reminders().forEach(reminder -> notes.add(new Note(Tone.WATCH, words.say("reminded", reminder), "")));
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void go(boolean chosen) {
        var of = units.getValue();
        var when = periods.getValue();
        if (chosen && when != null && (of != null || unit != null)) {
            var code = of == null ? String.valueOf(unit == null ? "" : unit.code()) : of.code();
            getUI().ifPresent(ui ->
                    ui.navigate(ReportView.class, QueryParameters.simple(Map.of("unit", code, "period", when.code()))));
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("page", title.getText());
    }
}
