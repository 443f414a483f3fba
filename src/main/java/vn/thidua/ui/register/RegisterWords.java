package vn.thidua.ui.register;

import com.vaadin.flow.component.HasValidation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import vn.thidua.register.Entry;
import vn.thidua.register.EntryState;
import vn.thidua.register.Register;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.DayField;

/** The words of the screen of registers, in the reader's language. */
class RegisterWords implements Serializable {
    private static final long serialVersionUID = 1;

    private final Texts texts = Reader.texts();

    String say(String key, Object... arguments) {
        return texts.get("register." + key, arguments);
    }

    String name(Register register) {
        return say("name." + register.dbText());
    }

    String state(Register register, EntryState state) {
        return texts.get("dashboard.state." + state.dbText() + (register == Register.VISIT ? ".visit" : ""));
    }

    /** "quá hạn từ 05/03/2023"; without a deadline the state and the day it was reached. */
    String state(Entry entry, LocalDate today) {
        var facts = entry.facts();
        String reached = day(entry.steps().getLast().on());
        return facts.due() == null
                ? texts.get("dashboard.entry.state", state(facts.register(), entry.state()), reached)
                : texts.get(
                        "dashboard.entry." + entry.progress(today).name().toLowerCase(Locale.ROOT),
                        reached,
                        day(facts.due()));
    }

    String day(LocalDate day) {
        return new Formats(texts.language()).date(day);
    }

    /** A field for a day that must be given. */
    DayField dayField(String key, LocalDate usual) {
        var day = new DayField(say(key));
        day.setValue(usual);
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    /** Tells at a field what is wrong with it, if anything is; returns whether nothing is. */
    boolean told(HasValidation asked, boolean fine, String otherwise) {
        asked.setInvalid(!fine);
        asked.setErrorMessage(fine ? "" : say(otherwise));
        return fine;
    }

    Texts texts() {
        return texts;
    }
}
