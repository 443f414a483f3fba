package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import vn.thidua.submission.report.UnitReport;

/** At the side of the page: what is asked about a cell, which files prove it, and who typed what when. */
class CellTalk extends Dialog {
    private static final long serialVersionUID = 1;

    private final Div body = new Div();
    private final transient ReportWords words;

    CellTalk(String title, ReportWords words) {
        this.words = words;
        addClassNames("drawer", "cell-talk");
        setHeaderTitle(title);
        setModality(com.vaadin.flow.component.ModalityMode.VISUAL);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeNames("tertiary", "icon");
        close.setAriaLabel(words.say("close"));
        getHeader().add(close);
        add(body);
    }

    /** Draws it anew; {@code history} begins with the newest. */
    void show(ThreadList threads, NewRemark question, EvidenceList files, List<UnitReport.Entry> history) {
        body.removeAll();
        body.add(new H3(words.say("talk.questions")), threads, question);
        body.add(new H3(words.say("talk.evidence")), files);
        if (!history.isEmpty()) {
            body.add(new H3(words.say("talk.history")));
            history.forEach(entry -> body.add(line(entry)));
        }
    }

    private Div line(UnitReport.Entry entry) {
        var typed = new Paragraph(entry.typed().isBlank() ? words.say("emptied") : entry.typed());
        typed.addClassName("remark-text");
        var by = new Span(words.say("by", entry.by(), words.formats().dateTime(entry.at())));
        by.addClassName("remark-by");
        var line = new Div(typed, by);
        if (!entry.note().isBlank()) {
            line.addComponentAtIndex(1, new Paragraph(words.say("noted", entry.note())));
        }
        line.addClassName("remark");
        return line;
    }
}
