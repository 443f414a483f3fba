package vn.thidua.ui.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Indicator;
import vn.thidua.planning.PlanRow;
import vn.thidua.planning.PlanSheet;
import vn.thidua.planning.Planning;
import vn.thidua.planning.Proposals;
import vn.thidua.planning.Saving;
import vn.thidua.planning.TargetCsv;
import vn.thidua.reference.Subject;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.warehouse.PublishOutcome;

/** S9: the planner asks each unit for a target and sees at once what clusters and the city come to. */
@Route("planning")
@Menu(title = "planning.menu", order = 40)
@RolesAllowed("PLAN")
@StyleSheet("context://thidua/planning.css")
public class PlanningView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private record Undo(Subject unit, @Nullable BigDecimal value) {}

    private final transient Planning planning;
    private final transient Proposals proposals;
    private final transient CurrentUser user;
    private final transient Texts texts = Reader.texts();
    private final ComboBox<Indicator> indicators = new ComboBox<>();
    private final Select<Integer> years = new Select<>();
    private final Select<Dataset> datasets = new Select<>();
    private final TextField reason = new TextField();
    private final TextField percent = new TextField();
    private final Div body = new Div();
    private final Paragraph message = new Paragraph();
    private final TargetHistory history;
    private final transient Deque<Undo> undo = new ArrayDeque<>();
    private transient @Nullable PlanSheet sheet;
    private transient @Nullable TargetTable table;

    PlanningView(Planning planning, Proposals proposals, CurrentUser user) {
        this.planning = planning;
        this.proposals = proposals;
        this.user = user;
        this.history = new TargetHistory(proposals, texts);
        addClassName("planning");
        message.addClassName("planning-message");
        message.getElement().setAttribute("role", "status");
        add(new H1(texts.get("planning.title")), filters(), actions(), message, body, history);
    }

    private Div filters() {
        indicators.setLabel(texts.get("planning.indicator"));
        indicators.setItems(planning.indicators());
        indicators.setItemLabelGenerator(each -> each.name().in(texts.language()));
        years.setLabel(texts.get("planning.year"));
        datasets.setLabel(texts.get("planning.dataset"));
        datasets.setItems(Dataset.REPORTS, Dataset.ILLUSTRATIVE);
        datasets.setItemLabelGenerator(each -> texts.get("planning.dataset." + each.dbText()));
        reason.setLabel(texts.get("planning.reason"));
        reason.setMaxLength(400);
        indicators.addValueChangeListener(change -> go(change.isFromClient()));
        years.addValueChangeListener(change -> go(change.isFromClient()));
        datasets.addValueChangeListener(change -> go(change.isFromClient()));
        var filters = new Div(datasets, indicators, years, reason);
        filters.addClassName("planning-filters");
        return filters;
    }

    private Div actions() {
        percent.setLabel(texts.get("planning.rule"));
        percent.setValue("3");
        var fill = new Button(texts.get("planning.fill"), click -> fill());
        var back = new Button(texts.get("planning.undo"), click -> undo());
        var csv = new CsvExchange(() -> sheet == null ? "" : TargetCsv.write(sheet), this::take, texts);
        var agree = new Button(texts.get("planning.agree"), click -> agree());
        agree.setId("agree");
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(percent, fill, back, csv, agree);
        actions.addClassName("planning-actions");
        return actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var dataset = parameters
                .getSingleParameter("dataset")
                .flatMap(text -> Arrays.stream(Dataset.values())
                        .filter(each ->
                                each != Dataset.PUBLISHED && each.dbText().equals(text))
                        .findFirst())
                .orElse(Dataset.ILLUSTRATIVE);
        int next = planning.nextYear(dataset);
        int year = parameters
                .getSingleParameter("year")
                .filter(text -> text.matches("20[0-9]{2}"))
                .map(Integer::parseInt)
                .orElse(next);
        datasets.setValue(dataset);
        years.setItems(next - 1, next, next + 1);
        years.setValue(Math.clamp(year, next - 1, next + 1));
        planning.indicators().stream()
                .filter(each -> each.code()
                        .value()
                        .equals(parameters.getSingleParameter("indicator").orElse("CREMATION_RATE")))
                .findFirst()
                .ifPresent(indicators::setValue);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("planning.page", texts.get("planning.title"));
    }

    /** The URL holds the choice, so a link shows the same sheet. */
    private void go(boolean chosen) {
        var indicator = indicators.getValue();
        if (!chosen || indicator == null || years.getValue() == null) {
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(
                PlanningView.class,
                QueryParameters.simple(Map.of(
                        "dataset", datasets.getValue().dbText(),
                        "indicator", indicator.code().value(),
                        "year", String.valueOf(years.getValue())))));
    }

    private void show() {
        body.removeAll();
        history.removeAll();
        undo.clear();
        var indicator = indicators.getValue();
        if (indicator == null || planning.edition().value() == 0) {
            body.add(new EmptyState(texts.get("planning.empty")));
            return;
        }
        sheet = planning.sheet(datasets.getValue(), indicator.code(), years.getValue());
        var text = TargetText.of(indicator, Reader.formats());
        table = new TargetTable(sheet, text, texts, this::save);
        if (datasets.getValue() == Dataset.ILLUSTRATIVE) {
            var label = new Paragraph(texts.get("planning.illustrative"));
            label.addClassName("planning-illustrative");
            body.add(label);
        }
        body.add(
                new Paragraph(texts.get(
                        "planning.unit-line",
                        text.unitOf(indicator),
                        planning.edition().toString())),
                table);
    }

    private void save(Subject unit, @Nullable BigDecimal value) {
        user.require(Right.PLAN);
        var current = sheet;
        if (current == null) {
            return;
        }
        var why = reason.getValue().isBlank() ? texts.get("planning.no-reason") : reason.getValue();
        var key = current.key(unit);
        var before = proposals.find(key).orElse(null);
        var seen = current.rows().stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .map(PlanRow::proposal)
                .orElse(null);
        undo.push(new Undo(unit, before == null ? null : before.value()));
        boolean overtaken = before != null
                && !before.changedBy().equals(user.name())
                && (seen == null || seen.version() < before.version());
        var saving = overtaken
                ? new Saving.Overtaken(before)
                : proposals.save(key, value, before == null ? 0 : before.version(), user.name(), why);
        message.setText(
                switch (saving) {
                    case Saving.Saved saved -> texts.get("planning.saved", unit.shortVi());
                    case Saving.Overtaken other ->
                        texts.get(
                                "planning.overtaken",
                                unit.shortVi(),
                                other.current() == null ? "" : other.current().changedBy());
                });
        history.show(current, unit);
    }

    /** Empty cells become last year's result and a little more: percent of a sum, points of a rate. */
    private void fill() {
        var current = sheet;
        var shown = table;
        if (current == null || shown == null || !percent.getValue().matches("[0-9]{1,3}([.,][0-9]{1,2})?")) {
            message.setText(texts.get("planning.no-number"));
            return;
        }
        var more = new BigDecimal(percent.getValue().replace(',', '.')).movePointLeft(2);
        for (var row : current.rows()) {
            var last = row.lastYear();
            if (row.target() == null && last != null) {
                var value = current.indicator().isRate()
                        ? last.add(more).min(BigDecimal.ONE)
                        : last.add(last.multiply(more));
                shown.show(row.unit(), value);
                save(row.unit(), value);
            }
        }
    }

    private void undo() {
        var last = undo.poll();
        var shown = table;
        if (last != null && shown != null) {
            shown.show(last.unit(), last.value());
            save(last.unit(), last.value());
            undo.poll();
        }
    }

    private void take(String csv) {
        var current = sheet;
        var shown = table;
        if (current == null || shown == null) {
            return;
        }
        var read = TargetCsv.read(csv);
        for (var row : current.rows()) {
            var value = read.of(row.unit().code());
            if (value != null && (row.target() == null || value.compareTo(row.target()) != 0)) {
                shown.show(row.unit(), value);
                save(row.unit(), value);
            }
        }
        message.setText(
                read.wrong().isEmpty()
                        ? texts.get("planning.csv.taken", read.targets().size())
                        : texts.get("planning.csv.wrong", read.wrong().toString()));
    }

    private void agree() {
        user.require(Right.PLAN);
        var current = sheet;
        if (current == null) {
            return;
        }
        var why = reason.getValue().isBlank() ? texts.get("planning.no-reason") : reason.getValue();
        List<IndicatorCode> codes = List.of(current.indicator().code());
        var outcome = planning.agree(current.dataset(), current.year().year(), codes, user.name(), why);
        show();
        message.setText(
                switch (outcome) {
                    case PublishOutcome.Published published ->
                        texts.get("planning.done", published.edition().toString());
                    case PublishOutcome.Unchanged unchanged -> texts.get("planning.unchanged");
                    case PublishOutcome.Refused refused -> texts.get("planning.refused");
                });
    }
}
