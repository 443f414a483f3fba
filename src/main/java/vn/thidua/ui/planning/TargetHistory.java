package vn.thidua.ui.planning;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.thidua.planning.PlanSheet;
import vn.thidua.planning.Proposals;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** Who changed one target, when, from what to what and why; the latest ten. */
final class TargetHistory extends Div {
    private static final long serialVersionUID = 1;

    private final transient Proposals proposals;
    private final transient Texts texts;

    TargetHistory(Proposals proposals, Texts texts) {
        this.proposals = proposals;
        this.texts = texts;
        addClassName("planning-history");
    }

    void show(PlanSheet sheet, Subject unit) {
        var formats = Reader.formats();
        var text = TargetText.of(sheet.indicator(), formats);
        removeAll();
        add(new Paragraph(texts.get("planning.history", unit.nameVi())));
        proposals.history(sheet.key(unit)).stream()
                .limit(10)
                .forEach(change -> add(new Paragraph(texts.get(
                        "planning.change",
                        formats.dateTime(change.at().toInstant()),
                        change.who(),
                        change.oldValue() == null ? "–" : text.write(change.oldValue()),
                        change.newValue() == null ? "–" : text.write(change.newValue()),
                        change.reason()))));
    }
}
