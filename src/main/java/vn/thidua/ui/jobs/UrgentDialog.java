package vn.thidua.ui.jobs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.thidua.etl.JobRuns;

/** Asks why a run is published by whoever started it. Without a reason nothing happens. */
class UrgentDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000;

    UrgentDialog(JobWords words, SerializableConsumer<String> publish) {
        setHeaderTitle(words.say("urgent.title"));
        addClassName("urgent-dialog");
        var reason = new TextArea(words.say("urgent.reason"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var sure = new Button(words.say("urgent.confirm"), click -> {
            var why = reason.getValue().strip();
            boolean enough = why.length() >= JobRuns.SHORTEST_REASON;
            reason.setInvalid(!enough);
            reason.setErrorMessage(enough ? "" : words.say("urgent.reason.rule", JobRuns.SHORTEST_REASON));
            if (enough) {
                close();
                publish.accept(why);
            }
        });
        sure.addThemeNames("primary");
        add(new Paragraph(words.say("urgent.about")), reason);
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
    }
}
