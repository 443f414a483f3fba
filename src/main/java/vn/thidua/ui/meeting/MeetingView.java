package vn.thidua.ui.meeting;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.MeetingPage;
import vn.thidua.dashboard.MeetingQuery;
import vn.thidua.dashboard.MeetingState;
import vn.thidua.register.Registers;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.EmptyState;

/**
 * The screen of a meeting, without the frame: arrow keys change the indicator, K records a conclusion, Escape leaves.
 * Everything it shows stands in its address.
 */
@Route(value = MeetingState.ADDRESS, autoLayout = false)
@RolesAllowed("SEE")
@StyleSheet("context://thidua/dashboard.css")
@StyleSheet("context://thidua/meeting.css")
public class MeetingView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private static final int NOTICE_MILLIS = 4_000;

    /** Keys belong to whatever takes them itself: fields, choices, charts that are walked through, dialogs. */
    private static final String LISTEN = """
            const view = this;
            const taken = 'input, textarea, select, e-chart, vaadin-select, vaadin-combo-box, vaadin-date-picker,'
                + ' vaadin-select-item, vaadin-dialog, vaadin-dialog-overlay, [role=dialog], [role=listbox]';
            const listen = event => {
              if (!view.isConnected) {
                document.removeEventListener('keydown', listen);
                return;
              }
              const free = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
              if (free && !event.composedPath().some(node => node.matches && node.matches(taken))
                  && !document.querySelector('vaadin-dialog[opened], vaadin-select[opened]')
                  && ['ArrowLeft', 'ArrowRight', 'k', 'K', 'Escape'].includes(event.key)) {
                event.preventDefault();
                view.dispatchEvent(new CustomEvent('meeting-key', {detail: event.key}));
              }
            };
            document.addEventListener('keydown', listen);
            """;

    private final transient MeetingQuery meetings;
    private final transient Registers registers;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final Texts texts = Reader.texts();
    private final MeetingBar bar;
    private final Div content = new Div();
    private final HalfView left = new HalfView(texts);
    private final HalfView right = new HalfView(texts);
    private final Paragraph sentence = new Paragraph();
    private final VerdictView verdict = new VerdictView(texts);
    private final Div spoken = new Div();
    private transient @Nullable MeetingPage shown;

    MeetingView(MeetingQuery meetings, Registers registers, CurrentUser user, Clock clock) {
        this.meetings = meetings;
        this.registers = registers;
        this.user = user;
        this.clock = clock;
        bar = new MeetingBar(texts, this::record, MeetingView::go);
        addClassName("meeting");
        content.addClassName("meeting-content");
        sentence.addClassName("meeting-sentence");
        spoken.addClassName("only-read-aloud");
        spoken.getElement().setAttribute("role", "status");
        add(bar, content, spoken);
        getElement()
                .addEventListener(
                        "meeting-key",
                        event -> key(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(LISTEN);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MeetingState.of(event.getLocation().getQueryParameters().getParameters()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("meeting.title", shown == null ? "" : shown.indicator());
    }

    private void show(MeetingState state) {
        shown = meetings.page(state, user.scope(), texts.language()).orElse(null);
        content.removeAll();
        bar.setVisible(shown != null);
        if (shown == null) {
            content.add(new EmptyState(texts.get("meeting.nothing")), new Anchor(".", texts.get("shell.home")));
            return;
        }
        getElement().setAttribute("data-address", shown.address());
        bar.show(shown, !owners(shown).isEmpty());
        List<Component> sides = new ArrayList<>();
        List<HalfView> views = List.of(left, right);
        for (int i = 0; i < shown.halves().size(); i++) {
            sides.add(views.get(i).show(shown.halves().get(i), shown.illustrative()));
        }
        var halves = new Div(sides.toArray(Component[]::new));
        halves.addClassName("meeting-halves");
        sentence.setText(shown.verdict());
        sentence.setVisible(!shown.verdict().isEmpty());
        content.add(sentence, halves, verdict.show(shown));
        spoken.setText(shown.indicator() + ". "
                + String.join(
                        ". ",
                        shown.halves().stream().map(MeetingPage.Half::spoken).toList()));
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void key(String key) {
        MeetingPage page = shown;
        if (page != null) {
            switch (key) {
                case "ArrowLeft" -> go(page.previous());
                case "ArrowRight" -> go(page.next());
                case "Escape" -> go(page.leave());
                default -> record();
            }
        }
    }

    /** Those of the page whose register the reader keeps. */
    private List<MeetingPage.Owner> owners(MeetingPage page) {
        LocalDate day = page.record().today().on();
        return page.record().owners().stream()
                .filter(owner -> registers.keeps(owner.id(), day))
                .toList();
    }

    private void record() {
        MeetingPage page = shown;
        if (page == null) {
            return;
        }
        var owners = owners(page);
        if (owners.isEmpty()) {
            Notification.show(texts.get("meeting.denied"), NOTICE_MILLIS, Notification.Position.BOTTOM_START);
            return;
        }
        new ConclusionDialog(page.record(), owners, LocalDate.now(clock.withZone(Formats.ZONE)), texts, asked -> {
                    asked.keep(registers);
                    Notification.show(texts.get("meeting.recorded"), NOTICE_MILLIS, Notification.Position.BOTTOM_START);
                    show(MeetingState.of(
                            QueryParameters.fromString(query(page.address())).getParameters()));
                })
                .open();
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    private static void go(String address) {
        int question = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        question < 0 ? address : address.substring(0, question),
                        QueryParameters.fromString(query(address)));
    }
}
