package vn.thidua.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** A field for a day, written 26/03/2021; its calendar speaks the reader's language and begins the week on Monday. */
public class DayField extends DatePicker {
    private static final long serialVersionUID = 1;

    public DayField(String label) {
        super(label);
        Texts texts = Reader.texts();
        setI18n(new DatePickerI18n()
                .setDateFormat("dd/MM/yyyy")
                .setFirstDayOfWeek(1)
                .setMonthNames(names(texts, "months"))
                .setWeekdays(names(texts, "weekdays"))
                .setWeekdaysShort(names(texts, "weekdays.short"))
                .setToday(texts.get("shell.day.today"))
                .setCancel(texts.get("shell.day.cancel")));
    }

    private static List<String> names(Texts texts, String key) {
        return List.of(texts.get("shell.day." + key).split(","));
    }
}
