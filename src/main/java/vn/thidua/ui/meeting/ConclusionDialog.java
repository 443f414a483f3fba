package vn.thidua.ui.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.MeetingPage.Held;
import vn.thidua.dashboard.MeetingPage.Owner;
import vn.thidua.dashboard.MeetingPage.Recording;
import vn.thidua.register.EntryFacts;
import vn.thidua.register.MeetingFacts;
import vn.thidua.register.Register;
import vn.thidua.register.Registers;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.Texts;
import vn.thidua.ui.component.DayField;

/** Asks what a meeting concluded: of whom, what, until when. */
class ConclusionDialog extends Dialog {
    private static final long serialVersionUID = 1;

    private static final int USUAL_DAYS = 30;

    /**
     * What was typed.
     *
     * @param held null for the meeting of today, which is kept with it
     */
    record Asked(MeetingFacts today, @Nullable Held held, SubjectId owner, LocalDate due, String what) {

        void keep(Registers registers) {
            if (held == null) {
                registers.conclude(today, owner, due, what);
            } else {
                registers.add(new EntryFacts(
                        Register.CONCLUSION, today.dataset(), owner, held.id(), today.on(), due, what, "", null, null));
            }
        }
    }

    /** A line of the choice of meetings; without one kept it is that of today. */
    private record Line(String name, @Nullable Held held) {}

    ConclusionDialog(
            Recording record, List<Owner> owners, LocalDate today, Texts texts, SerializableConsumer<Asked> keep) {
        setHeaderTitle(texts.get("meeting.record.title"));
        addClassName("meeting-dialog");
        var owner = new ComboBox<Owner>(texts.get("meeting.record.owner"));
        owner.setItemLabelGenerator(Owner::name);
        owner.setItems(owners);
        owner.setRequiredIndicatorVisible(true);
        var what = new TextArea(texts.get("meeting.record.what"));
        what.setMaxLength(EntryFacts.LONGEST);
        what.setRequiredIndicatorVisible(true);
        what.setHelperText(texts.get("meeting.record.no-names"));
        var due = new DayField(texts.get("meeting.record.due"));
        due.setMin(today);
        due.setValue(today.plusDays(USUAL_DAYS));
        due.setRequiredIndicatorVisible(true);
        var meeting = meetings(record, texts);
        var sure = new Button(texts.get("meeting.record.keep"), click -> {
            owner.setInvalid(owner.getValue() == null);
            owner.setErrorMessage(texts.get("meeting.record.owner.missing"));
            what.setInvalid(what.getValue().isBlank());
            what.setErrorMessage(texts.get("meeting.record.what.missing"));
            var day = due.getValue();
            due.setInvalid(day == null || day.isBefore(today));
            due.setErrorMessage(texts.get("meeting.record.due.missing"));
            if (!owner.isInvalid() && !what.isInvalid() && !due.isInvalid() && day != null) {
                close();
                keep.accept(new Asked(
                        record.today(),
                        meeting.getValue().held(),
                        owner.getValue().id(),
                        day,
                        what.getValue()));
            }
        });
        sure.addThemeNames("primary");
        getFooter().add(new Button(texts.get("meeting.record.stay"), click -> close()), sure);
        add(owner, what, due, meeting);
        owner.focus();
    }

    private static Select<Line> meetings(Recording record, Texts texts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(texts.get("meeting.record.today", record.today().title()), null));
        record.meetings().forEach(held -> lines.add(new Line(held.name(), held)));
        var select = new Select<Line>();
        select.setLabel(texts.get("meeting.record.meeting"));
        select.setItemLabelGenerator(Line::name);
        select.setItems(lines);
        select.setValue(lines.getFirst());
        return select;
    }
}
