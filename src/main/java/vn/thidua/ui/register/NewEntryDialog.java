package vn.thidua.ui.register;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.register.Awarded;
import vn.thidua.register.EntryFacts;
import vn.thidua.register.Meeting;
import vn.thidua.register.Register;
import vn.thidua.ui.component.DayField;

/** Asks for an entry of a register: only what that register wants, each mistake told at its field. */
class NewEntryDialog extends Dialog {
    private static final long serialVersionUID = 1;

    private final Register register;
    private final transient RegisterReading reading;
    private final RegisterWords words;
    private final ComboBox<Subject> subject;
    private final ComboBox<Meeting> meeting;
    private final ComboBox<Indicator> indicator;
    private final TextArea what;
    private final TextField field;
    private final DayField on;
    private final DayField due;
    private final IntegerField collectives;
    private final IntegerField individuals;

    NewEntryDialog(
            Register register, RegisterReading reading, RegisterWords words, SerializableConsumer<EntryFacts> add) {
        this.register = register;
        this.reading = reading;
        this.words = words;
        setHeaderTitle(words.say("add.title", words.name(register)));
        addClassName("meeting-dialog");
        subject = new ComboBox<>(words.say("subject"));
        subject.setItems(reading.kept());
        subject.setItemLabelGenerator(Subject::shortVi);
        meeting = new ComboBox<>(words.say("meeting"));
        meeting.setItems(reading.meetings());
        meeting.setItemLabelGenerator(held -> words.day(held.on()) + " · " + held.title());
        indicator = new ComboBox<>(words.say("indicator"));
        indicator.setItems(reading.indicators());
        indicator.setItemLabelGenerator(each -> each.name().in(words.texts().language()));
        what = new TextArea(words.say("what"));
        what.setMaxLength(EntryFacts.LONGEST);
        what.setHelperText(words.say("no-names"));
        subject.setRequiredIndicatorVisible(true);
        what.setRequiredIndicatorVisible(true);
        field = new TextField(words.say(register == Register.AWARD ? "award" : "field"));
        field.setMaxLength(EntryFacts.LONGEST_FIELD);
        on = words.dayField("on." + register.dbText(), reading.today());
        due = words.dayField("due", reading.today().plusDays(30));
        collectives = count("collectives");
        individuals = count("individuals");
        add(subject, what);
        switch (register) {
            case CONCLUSION -> add(meeting, due, indicator);
            case TASK -> add(on, due, indicator);
            case MODEL -> add(field, on);
            case AWARD -> add(field, collectives, individuals, on);
            case VISIT -> add(on);
        }
        var sure = new Button(words.say("keep"), click -> {
            var facts = facts();
            if (facts != null) {
                close();
                add.accept(facts);
            }
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(words.say("stay"), click -> close()), sure);
        subject.focus();
    }

    private IntegerField count(String key) {
        var count = new IntegerField(words.say(key));
        count.setMin(0);
        count.setValue(0);
        count.setStepButtonsVisible(true);
        return count;
    }

    /** What was typed; null when something is missing or wrong, which is then told at its field. */
    private @Nullable EntryFacts facts() {
        boolean concluded = register == Register.CONCLUSION;
        boolean owed = concluded || register == Register.TASK;
        boolean award = register == Register.AWARD;
        var whose = subject.getValue();
        var held = concluded ? meeting.getValue() : null;
        LocalDate begins = held == null ? on.getValue() : held.on();
        LocalDate ends = owed ? due.getValue() : null;
        int groups = collectives.getValue() == null ? 0 : collectives.getValue();
        int persons = individuals.getValue() == null ? 0 : individuals.getValue();
        boolean good = fine(subject, whose != null, "subject.missing")
                & fine(what, !what.getValue().isBlank(), "what.missing")
                & fine(meeting, !concluded || held != null, "meeting.missing")
                & fine(on, begins != null, "on.missing")
                & fine(due, !owed || ends != null && begins != null && !ends.isBefore(begins), "due.wrong")
                & fine(field, !award || !field.getValue().isBlank(), "award.missing")
                & fine(collectives, !award || groups >= 0 && persons >= 0 && groups + persons > 0, "count.missing");
        if (!good || whose == null || begins == null) {
            return null;
        }
        var serves = indicator.getValue();
        return new EntryFacts(
                register,
                reading.dataset(),
                whose.id(),
                held == null ? null : held.id(),
                begins,
                ends,
                what.getValue(),
                field.getValue(),
                serves == null ? null : serves.code(),
                award ? new Awarded(groups, persons) : null);
    }

    private boolean fine(HasValidation asked, boolean fine, String otherwise) {
        return words.told(asked, fine, otherwise);
    }
}
