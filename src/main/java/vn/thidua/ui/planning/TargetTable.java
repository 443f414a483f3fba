package vn.thidua.ui.planning;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.planning.PlanRow;
import vn.thidua.planning.PlanSheet;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.Texts;

/** Units with two past years and a cell for the target; totals of clusters and the city follow every keystroke's end. */
final class TargetTable extends Div {
    private static final long serialVersionUID = 1;

    /** Told of every cell that was left with another number. */
    interface Edited extends Serializable {
        void edited(Subject unit, @Nullable BigDecimal value);
    }

    private final transient PlanSheet sheet;
    private final transient TargetText text;
    private final transient Texts texts;
    private final Edited edited;
    private final Map<SubjectId, TextField> fields = new LinkedHashMap<>();
    private final Map<SubjectId, Span> totals = new HashMap<>();
    private final Map<SubjectId, Span> states = new HashMap<>();
    private final transient Map<SubjectId, BigDecimal> targets = new HashMap<>();

    TargetTable(PlanSheet sheet, TargetText text, Texts texts, Edited edited) {
        this.sheet = sheet;
        this.text = text;
        this.texts = texts;
        this.edited = edited;
        addClassName("planning-table");
        sheet.rows().forEach(row -> {
            if (row.target() != null) {
                targets.put(row.unit().id(), row.target());
            }
        });
        var table = new NativeTable();
        var body = new NativeTableBody();
        table.add(body);
        table.getElement().setAttribute("aria-label", sheet.indicator().name().in(texts.language()));
        body.add(header());
        for (var cluster : sheet.clusters()) {
            body.add(total(cluster, sheet.of(cluster)));
            sheet.of(cluster).forEach(row -> body.add(unit(row)));
        }
        sheet.rows().stream().filter(row -> row.cluster() == null).forEach(row -> body.add(unit(row)));
        body.add(total(sheet.city(), sheet.rows()));
        add(table);
        order();
        refresh();
    }

    private NativeTableRow header() {
        int year = sheet.year().year();
        var row = new NativeTableRow();
        for (var title : List.of(
                texts.get("planning.unit"),
                String.valueOf(year - 2),
                String.valueOf(year - 1),
                texts.get("planning.best", String.valueOf(year - 1)),
                texts.get("planning.target", String.valueOf(year)),
                texts.get("planning.state"))) {
            row.add(new NativeTableHeaderCell(title));
        }
        return row;
    }

    private NativeTableRow unit(PlanRow plan) {
        var field = new TextField();
        field.setValue(text.write(plan.target()));
        field.setAriaLabel(texts.get(
                "planning.cell",
                plan.unit().shortVi(),
                String.valueOf(sheet.year().year())));
        field.setId("target-" + plan.unit().code());
        field.addClassName("target-cell");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(plan.unit(), field);
            }
        });
        fields.put(plan.unit().id(), field);
        var state = new Span(texts.get(
                plan.proposal() == null
                        ? plan.agreed() == null ? "planning.none" : "planning.agreed"
                        : plan.proposal().agreed() == null ? "planning.proposed" : "planning.agreed"));
        states.put(plan.unit().id(), state);
        var row = new NativeTableRow();
        row.add(
                new NativeTableCell(plan.unit().shortVi()),
                new NativeTableCell(text.cell(plan.twoYearsAgo())),
                new NativeTableCell(text.cell(plan.lastYear())),
                new NativeTableCell(plan.cluster() == null ? "" : text.cell(sheet.best(sheet.of(plan.cluster())))),
                cell(field),
                cell(state));
        return row;
    }

    private NativeTableRow total(Subject subject, List<PlanRow> rows) {
        var total = new Span();
        total.setId("total-" + subject.code());
        totals.put(subject.id(), total);
        var row = new NativeTableRow();
        row.addClassName("planning-total");
        row.add(
                new NativeTableCell(subject.shortVi()),
                new NativeTableCell(text.cell(sheet.total(rows, PlanRow::twoYearsAgo))),
                new NativeTableCell(text.cell(sheet.total(rows, PlanRow::lastYear))),
                new NativeTableCell(text.cell(sheet.best(sheet.rows()))),
                cell(total),
                new NativeTableCell(""));
        return row;
    }

    private static NativeTableCell cell(com.vaadin.flow.component.Component component) {
        var cell = new NativeTableCell();
        cell.add(component);
        return cell;
    }

    /** Enter goes to the next cell. */
    private void order() {
        var cells = new ArrayList<>(fields.values());
        for (int cell = 0; cell + 1 < cells.size(); cell++) {
            var next = cells.get(cell + 1);
            cells.get(cell).addKeyPressListener(Key.ENTER, press -> next.focus());
        }
    }

    private void typed(Subject unit, TextField field) {
        var typed = field.getValue().strip();
        var value = typed.isEmpty() ? null : text.read(typed).orElse(null);
        boolean wrong = !typed.isEmpty() && value == null;
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? texts.get("planning.no-number") : "");
        if (!wrong) {
            put(unit, value);
            edited.edited(unit, value);
        }
    }

    /** Shows a value that did not come from the keyboard. */
    void show(Subject unit, @Nullable BigDecimal value) {
        Objects.requireNonNull(fields.get(unit.id())).setValue(text.write(value));
        put(unit, value);
    }

    private void put(Subject unit, @Nullable BigDecimal value) {
        if (value == null) {
            targets.remove(unit.id());
        } else {
            targets.put(unit.id(), value);
        }
        Objects.requireNonNull(states.get(unit.id()))
                .setText(texts.get(value == null ? "planning.none" : "planning.proposed"));
        refresh();
    }

    private void refresh() {
        sheet.clusters().forEach(cluster -> write(cluster, sheet.of(cluster)));
        write(sheet.city(), sheet.rows());
    }

    private void write(Subject subject, List<PlanRow> rows) {
        var total = sheet.total(rows, row -> targets.get(row.unit().id()));
        Objects.requireNonNull(totals.get(subject.id())).setText(text.cell(total));
    }
}
