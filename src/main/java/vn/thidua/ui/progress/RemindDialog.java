package vn.thidua.ui.progress;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.thidua.submission.deadline.Reminders;

/** Lets the reader word a reminder; the proposal can be sent as it stands. */
class RemindDialog extends Dialog {
    private static final long serialVersionUID = 1;

    RemindDialog(String whom, String proposal, ProgressWords words, SerializableConsumer<String> send) {
        setHeaderTitle(words.say("remind.title"));
        var text = new TextArea(words.say("remind.text"));
        text.setMaxLength(Reminders.LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        text.setValue(proposal);
        var sure = new Button(words.say("remind.send"), click -> {
            if (text.getValue().isBlank()) {
                text.setInvalid(true);
                text.setErrorMessage(words.say("remind.missing"));
                return;
            }
            close();
            send.accept(text.getValue());
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        add(new Paragraph(whom), text);
        addClassName("progress-dialog");
    }
}
