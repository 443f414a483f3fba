package vn.thidua.ui.register;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import vn.thidua.register.Entry;
import vn.thidua.register.EntryFacts;
import vn.thidua.register.EntryState;
import vn.thidua.register.Register;
import vn.thidua.ui.component.DayField;

/** Asks which state an entry has reached, when, and with what result. */
class MoveDialog extends Dialog {
    private static final long serialVersionUID = 1;

    record Step(EntryState state, LocalDate on, String note) {}

    MoveDialog(Entry entry, LocalDate today, RegisterWords words, SerializableConsumer<Step> move) {
        Register register = entry.facts().register();
        setHeaderTitle(words.say("move.title"));
        addClassName("meeting-dialog");
        var state = new Select<EntryState>();
        state.setLabel(words.say("state"));
        state.setItems(register.states());
        state.setItemLabelGenerator(each -> words.state(register, each));
        state.setValue(register.states().getLast());
        var on = new DayField(words.say("reached"));
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        var note = new TextArea(words.say("note"));
        note.setMaxLength(EntryFacts.LONGEST);
        note.setHelperText(words.say("no-names"));
        var sure = new Button(words.say("keep"), click -> {
            var day = on.getValue();
            boolean early = day != null
                    && register != Register.VISIT
                    && day.isBefore(entry.facts().on());
            on.setInvalid(day == null || early || day.isAfter(today));
            on.setErrorMessage(
                    words.say("reached.wrong", words.day(entry.facts().on())));
            if (!on.isInvalid() && day != null) {
                close();
                move.accept(new Step(state.getValue(), day, note.getValue()));
            }
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        add(new Paragraph(entry.facts().what()), state, on, note);
    }
}
