package vn.thidua.ui.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.MeetingPage;
import vn.thidua.dashboard.Page;
import vn.thidua.shared.Texts;

/** The head of the screen: which indicator, who against whom, when; the way on, and out. */
class MeetingBar extends Header {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final SerializableConsumer<String> go;
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div choices = new Div();
    private final Div against = new Div();
    private final Nav opposed;
    private final Button previous = new Button("←");
    private final Button next = new Button("→");
    private final Button record;
    private final Anchor leave = new Anchor("", "");
    private transient @Nullable MeetingPage shown;

    MeetingBar(Texts texts, SerializableRunnable record, SerializableConsumer<String> go) {
        this.texts = texts;
        this.go = go;
        this.record = new Button(texts.get("meeting.record"), click -> record.run());
        addClassName("meeting-bar");
        subtitle.addClassName("meeting-subtitle");
        choices.addClassName("meeting-choices");
        previous.setAriaLabel(texts.get("meeting.previous"));
        next.setAriaLabel(texts.get("meeting.next"));
        previous.addClickListener(click -> walk(false));
        next.addClickListener(click -> walk(true));
        leave.setText(texts.get("meeting.leave"));
        leave.addClassName("meeting-leave");
        var name = new Div(title, subtitle);
        name.addClassName("meeting-name");
        var tools = new Div(previous, next, this.record, fullScreen(), leave);
        tools.addClassName("meeting-tools");
        var label = new Span(texts.get("meeting.against"));
        label.setId("meeting-against");
        opposed = new Nav(label, against);
        opposed.addClassName("meeting-opponents");
        opposed.getElement().setAttribute("aria-labelledby", "meeting-against");
        add(name, tools, choices, opposed);
    }

    void show(MeetingPage page, boolean mayRecord) {
        shown = page;
        title.setText(page.indicator());
        subtitle.setText(page.subtitle());
        record.setVisible(mayRecord);
        leave.setHref(page.leave());
        choices.removeAll();
        choices.add(
                select("meeting.cluster", page.clusters()),
                select("meeting.indicator", page.indicators()),
                select("meeting.period", page.periods()));
        oppose(page.opponents());
    }

    /** One click each; the links stay in place, so that the one with the focus keeps it. */
    private void oppose(List<Page.Option> opponents) {
        if (against.getComponentCount() != opponents.size()) {
            against.removeAll();
            opponents.forEach(opponent -> against.add(new Anchor()));
        }
        for (int i = 0; i < opponents.size(); i++) {
            var opponent = opponents.get(i);
            var link = (Anchor) against.getComponentAt(i);
            link.setHref(opponent.address());
            link.setText(opponent.label());
            if (opponent.chosen()) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
        opposed.setVisible(!opponents.isEmpty());
    }

    private void walk(boolean forward) {
        if (shown != null) {
            go.accept(forward ? shown.next() : shown.previous());
        }
    }

    private Select<Page.Option> select(String key, List<Page.Option> options) {
        Select<Page.Option> select = new Select<>();
        select.setLabel(texts.get(key));
        select.setItemLabelGenerator(Page.Option::label);
        select.setItems(options);
        select.addClassName(key.replace('.', '-'));
        options.stream().filter(Page.Option::chosen).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(change.getValue().address());
            }
        });
        return select;
    }

    /** A browser grants the whole screen only to a click that it sees itself. */
    private Button fullScreen() {
        var button = new Button(texts.get("meeting.full-screen"));
        button.addClassName("meeting-full");
        button.getElement().executeJs("""
                        this.addEventListener('click', () => document.fullscreenElement
                            ? document.exitFullscreen() : document.documentElement.requestFullscreen())
                        """);
        return button;
    }
}
