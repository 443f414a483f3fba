package vn.thidua.ui.progress;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.ui.component.DayField;

/** Asks until when a unit is given more time, and why. */
class ExtendDialog extends Dialog {
    private static final long serialVersionUID = 1;

    private static final int USUAL_DAYS = 7;

    ExtendDialog(String whom, LocalDate today, ProgressWords words, SerializableBiConsumer<LocalDate, String> extend) {
        setHeaderTitle(words.say("extend.title"));
        var until = new DayField(words.say("extend.until"));
        until.setMin(today);
        until.setValue(today.plusDays(USUAL_DAYS));
        until.setRequiredIndicatorVisible(true);
        var reason = new TextArea(words.say("extend.reason"));
        reason.setMaxLength(DeadlineExceptions.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setId("extend-reason");
        var sure = new Button(words.say("extend.grant"), click -> {
            var day = until.getValue();
            var badDay = day == null || day.isBefore(today);
            until.setInvalid(badDay);
            until.setErrorMessage(words.say("extend.until.missing"));
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(words.say("extend.reason.missing"));
            if (day != null && !badDay && !reason.isInvalid()) {
                close();
                extend.accept(day, reason.getValue());
            }
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        add(new Paragraph(whom), until, reason);
        addClassName("progress-dialog");
    }
}
