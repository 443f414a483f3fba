package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for the reason that a step needs. */
class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2_000;

    ReasonDialog(String title, String action, ReportWords words, SerializableConsumer<String> go) {
        setHeaderTitle(title);
        var reason = new TextArea(words.say("reason"));
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("reason");
        var sure = new Button(action, click -> {
            if (reason.isEmpty()) {
                reason.setInvalid(true);
                reason.setErrorMessage(words.say("reason.missing"));
                return;
            }
            close();
            go.accept(reason.getValue());
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        add(reason);
    }
}
