package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.remark.RemarkThread;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.submission.report.UnitReports;
import vn.thidua.ui.component.MarkSpan;

/** One cell of a report: figures of before, what is typed, what was understood, what is wrong, what is asked about it. */
class EntryRow extends NativeTableRow {
    private static final long serialVersionUID = 1;
    private static final int ECHO_MILLIS = 300;

    /** What a row tells the table. */
    interface Listener extends Serializable {
        /** Text or note were changed; comes while somebody types. */
        void typed(EntryRow row);

        /** Somebody wants to see what is asked and kept about the cell. */
        void opened(MeasureCode measure);
    }

    private final transient ReportPage.Line line;
    private final ReportWords words;
    private final Listener listener;
    private final TextField value = new TextField();
    private final TextField note = new TextField();
    private final Div echo = new Div();
    private final Div problems = new Div();
    private final Button talk = new Button(VaadinIcon.COMMENT_ELLIPSIS_O.create());
    private final MeasureCode measure;
    private final String unit;

    EntryRow(ReportPage.Line line, ReportWords words, Listener listener) {
        this.line = line;
        this.words = words;
        this.listener = listener;
        measure = line.measure();
        unit = line.unit();
        addClassName("entry-row");
        setId("row-" + measure.value());
        if (line.partOf()) {
            addClassName("entry-part");
        }
        var name = new Span(line.name());
        name.addClassName("entry-name");
        var code = new Span(measure.value());
        code.addClassName("code");
        var head = new NativeTableHeaderCell();
        head.getElement().setAttribute("scope", "row");
        head.add(name, code);
        add(head, cell("entry-unit", "unit", new Span(line.unit())));
        add(cell("figure", "before", new Span(line.before())), cell("figure", "last-year", new Span(line.lastYear())));
        add(cell("entry-value", "value", value, echo, problems), cell("entry-note", "note", note));
        add(cell("entry-tools", "talk", talk));
        fields();
    }

    private void fields() {
        value.setId("cell-" + measure.value());
        value.addClassName("entry-cell");
        value.getElement().setAttribute("data-measure", measure.value());
        value.setAriaLabel(words.say("cell", line.name(), unit));
        value.setMaxLength(UnitReports.LONGEST_TEXT);
        value.setValueChangeMode(ValueChangeMode.LAZY);
        value.setValueChangeTimeout(ECHO_MILLIS);
        value.setAutoselect(true);
        value.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.typed(this);
            }
        });
        var marks = new Div(mark("-", "none_occurred"), mark("…", "missing"));
        marks.addClassName("entry-marks");
        value.setSuffixComponent(marks);
        note.setId("note-" + measure.value());
        note.setAriaLabel(words.say("note.of", line.name()));
        note.setMaxLength(UnitReports.LONGEST_NOTE);
        note.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.typed(this);
            }
        });
        echo.addClassName("entry-echo");
        echo.getElement().setAttribute("aria-live", "polite");
        problems.addClassName("entry-problems");
        talk.addThemeNames("tertiary", "small");
        talk.addClickListener(click -> listener.opened(measure));
    }

    /** A click instead of a sign that one has to know. */
    private Button mark(String sign, String state) {
        var button = new Button(sign, click -> {
            value.setValue(sign);
            listener.typed(this);
        });
        button.addThemeNames("tertiary", "small");
        button.setTabIndex(-1);
        button.setAriaLabel(words.say("mark", words.say("cell." + state), line.name()));
        button.setTooltipText(words.say("cell." + state));
        return button;
    }

    private NativeTableCell cell(String className, String label, com.vaadin.flow.component.Component... content) {
        var cell = new NativeTableCell();
        cell.addClassName(className);
        cell.getElement().setAttribute("data-label", words.say("column." + label));
        cell.add(content);
        return cell;
    }

    MeasureCode measure() {
        return measure;
    }

    String unit() {
        return unit;
    }

    String typed() {
        return value.getValue();
    }

    String note() {
        return note.getValue();
    }

    /** Puts texts into the fields that did not come from the keyboard. */
    void fill(String typed, String noted) {
        value.setValue(typed);
        note.setValue(noted);
    }

    void readOnly(boolean closed) {
        value.setReadOnly(closed);
        value.getSuffixComponent().setVisible(!closed);
        note.setReadOnly(closed);
    }

    /** What was understood; of an empty cell what is published already. */
    void show(Echo understood) {
        echo.removeAll();
        setClass("entry-unclear", understood.kind() == Echo.Kind.UNCLEAR || understood.kind() == Echo.Kind.WRONG);
        if (understood.kind() == Echo.Kind.EMPTY) {
            if (!line.current().isEmpty()) {
                echo.add(new Span(words.say("current", line.current())));
            }
            return;
        }
        echo.add(new Span(understood.text()));
        for (var choice : understood.choices()) {
            var button = new Button(choice, click -> {
                fill(choice, note.getValue());
                listener.typed(this);
            });
            button.addThemeNames("small");
            echo.add(button);
        }
    }

    /**
     * What the rules found at this cell. What the parser found already stands in the echo.
     *
     * @param place in the file that the text came from; null if it was typed
     */
    void show(List<Problem> found, @Nullable String place) {
        problems.removeAll();
        if (place != null && !found.isEmpty()) {
            problems.add(new Span(words.say("place", place)));
        }
        for (var problem : found) {
            if (echo.getElement().getTextRecursively().contains("[" + problem.code() + "]")) {
                continue;
            }
            var text = new Span(words.problem(problem));
            text.addClassName("entry-problem");
            var shown = new Div(new MarkSpan(words.severity(problem.severity())), text);
            shown.addClassName("entry-found");
            problems.add(shown);
        }
        setClass("entry-bad", found.stream().anyMatch(problem -> problem.severity() == Severity.MUST_FIX));
        setClass(
                "entry-explain",
                found.stream().anyMatch(problem -> problem.severity() == Severity.EXPLAIN) && note().isBlank());
    }

    /** How much is asked and kept about the cell; an open question is marked. */
    void show(List<RemarkThread> threads, int files) {
        long open = threads.stream()
                .filter(thread -> thread.state() != RemarkThread.State.CLOSED)
                .count();
        talk.setText(open + files == 0 ? "" : Long.toString(open + files));
        setClass("entry-asked", threads.stream().anyMatch(thread -> thread.state() == RemarkThread.State.OPEN));
        talk.setAriaLabel(words.say("talk.of", line.name(), threads.size(), files));
        talk.setTooltipText(words.say("talk.tip", threads.size(), files));
    }

    void focusCell() {
        value.focus();
    }

    private void setClass(String name, boolean set) {
        getClassNames().set(name, set);
    }
}
