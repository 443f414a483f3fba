package vn.thidua.ui.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import vn.thidua.register.Entry;
import vn.thidua.register.Register;
import vn.thidua.register.Registers;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.EmptyState;

/** The registers, one at a time, for those who keep them: each entry with its state, to be added and moved on. */
@Route(RegistersView.ADDRESS)
@Menu(title = "register.menu", order = 45)
@RolesAllowed("RECORD")
@StyleSheet("context://thidua/dashboard.css")
@StyleSheet("context://thidua/paper.css")
@StyleSheet("context://thidua/meeting.css")
public class RegistersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    static final String ADDRESS = "so-theo-doi";
    private static final int NOTICE_MILLIS = 4_000;

    private final transient RegisterReading reading;
    private final transient Registers registers;
    private final RegisterWords words = new RegisterWords();
    private final Select<Register> choice = new Select<>();
    private final Div list = new Div();
    private final Button hold;
    private Register shown = Register.CONCLUSION;

    RegistersView(RegisterReading reading, Registers registers) {
        this.reading = reading;
        this.registers = registers;
        addClassName("registers");
        choice.setLabel(words.say("which"));
        choice.setItems(Register.values());
        choice.setItemLabelGenerator(words::name);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                ADDRESS,
                                QueryParameters.simple(
                                        Map.of("register", change.getValue().dbText())));
            }
        });
        var add = new Button(words.say("add"), click -> add());
        add.addThemeNames("primary");
        hold = new Button(words.say("hold"), click -> hold());
        var bar = new Div(choice, add, hold);
        bar.addClassName("registers-bar");
        add(new H1(words.say("menu")), new Paragraph(words.say("question")), bar, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("register")
                .orElse("");
        shown = Arrays.stream(Register.values())
                .filter(register -> register.dbText().equals(asked))
                .findFirst()
                .orElse(Register.CONCLUSION);
        choice.setValue(shown);
        hold.setVisible(shown == Register.CONCLUSION);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("title", words.name(shown));
    }

    private void show() {
        list.removeAll();
        List<Entry> entries = reading.entries(shown);
        list.add(new Card(words.name(shown))
                .foot(reading.source())
                .body(entries.isEmpty() ? new EmptyState(words.say("none")) : table(entries)));
    }

    private Component table(List<Entry> entries) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (var key : List.of("subject", "what", "state", "note", "deed")) {
            var cell = new NativeTableHeaderCell(words.say(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        entries.forEach(entry -> table.getBody().add(row(entry)));
        var place = new Div(table);
        place.addClassNames("data-table", "registers-table");
        place.getElement().setAttribute("role", "region");
        place.getElement().setAttribute("tabindex", "0");
        place.getElement().setAttribute("aria-label", words.name(shown));
        return place;
    }

    private NativeTableRow row(Entry entry) {
        var facts = entry.facts();
        String subject = reading.name(facts.subject());
        var name = new NativeTableHeaderCell(subject);
        name.getElement().setAttribute("scope", "row");
        var move = new Button(words.say("move"), click -> move(entry));
        move.addThemeNames("small");
        move.setAriaLabel(words.say("move.of", subject, facts.what()));
        var deed = new NativeTableCell();
        if (registers.keeps(facts.subject(), facts.on())) {
            deed.add(move);
        }
        return new NativeTableRow(
                name,
                new NativeTableCell(facts.field().isEmpty() ? facts.what() : facts.what() + " · " + facts.field()),
                new NativeTableCell(words.state(entry, reading.today())),
                new NativeTableCell(entry.note()),
                deed);
    }

    private void add() {
        new NewEntryDialog(shown, reading, words, entry -> deed(() -> registers.add(entry), "added")).open();
    }

    /** What a meeting concludes needs the meeting first. */
    private void hold() {
        new NewMeetingDialog(reading, words, meeting -> deed(() -> registers.hold(meeting), "held")).open();
    }

    private void move(Entry entry) {
        new MoveDialog(
                        entry,
                        reading.today(),
                        words,
                        step -> deed(() -> registers.move(entry.id(), step.state(), step.on(), step.note()), "moved"))
                .open();
    }

    /** The form has asked for everything that the rules want; what still is refused is told in a sentence. */
    private void deed(SerializableRunnable deed, String done) {
        try {
            deed.run();
            say(words.say(done));
        } catch (AccessDeniedException denied) {
            say(words.say("denied"));
        } catch (IllegalArgumentException refused) {
            say(words.say("refused"));
        }
        show();
    }

    private static void say(String sentence) {
        Notification.show(sentence, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    }
}
