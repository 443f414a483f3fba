package vn.thidua.ui.register;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;
import vn.thidua.register.MeetingFacts;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.ui.component.DayField;

/** Asks for a meeting: of whom, where, when, about which quarter. The figures shown are those published by that day. */
class NewMeetingDialog extends Dialog {
    private static final long serialVersionUID = 1;

    private final transient RegisterReading reading;
    private final RegisterWords words;
    private final ComboBox<Subject> body;
    private final ComboBox<Subject> host;
    private final ComboBox<Period> period;
    private final DayField on;
    private final TextField title;

    NewMeetingDialog(RegisterReading reading, RegisterWords words, SerializableConsumer<MeetingFacts> hold) {
        this.reading = reading;
        this.words = words;
        setHeaderTitle(words.say("hold"));
        addClassName("meeting-dialog");
        body = subject("hold.body");
        body.setItems(reading.bodies());
        body.setRequiredIndicatorVisible(true);
        host = subject("hold.host");
        host.setItems(reading.units());
        host.setClearButtonVisible(true);
        on = words.dayField("hold.on", reading.today());
        on.setMax(reading.today());
        var formats = new Formats(words.texts().language());
        period = new ComboBox<>(words.say("hold.period"));
        period.setItems(reading.quarters());
        period.setItemLabelGenerator(formats::period);
        period.setRequiredIndicatorVisible(true);
        title = new TextField(words.say("hold.title"));
        title.setMaxLength(MeetingFacts.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(words.say("no-names"));
        var sure = new Button(words.say("keep"), click -> {
            var facts = facts();
            if (facts != null) {
                close();
                hold.accept(facts);
            }
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        add(body, title, on, period, host);
        body.focus();
    }

    private ComboBox<Subject> subject(String key) {
        var choice = new ComboBox<Subject>(words.say(key));
        choice.setItemLabelGenerator(Subject::shortVi);
        return choice;
    }

    /** What was typed; null when something is missing or wrong, which is then told at its field. */
    private @Nullable MeetingFacts facts() {
        var whose = body.getValue();
        LocalDate day = on.getValue();
        Period quarter = period.getValue();
        var hosting = host.getValue();
        boolean good = fine(body, whose != null, "hold.body.missing")
                & fine(title, !title.getValue().isBlank(), "hold.title.missing")
                & fine(on, day != null && !day.isAfter(reading.today()), "hold.on.wrong")
                & fine(period, quarter != null, "hold.period.missing");
        return !good || whose == null || day == null || quarter == null
                ? null
                : new MeetingFacts(
                        reading.dataset(),
                        whose.id(),
                        hosting == null ? null : hosting.id(),
                        day,
                        quarter,
                        reading.shownOn(day),
                        title.getValue());
    }

    private boolean fine(HasValidation asked, boolean fine, String otherwise) {
        return words.told(asked, fine, otherwise);
    }
}
