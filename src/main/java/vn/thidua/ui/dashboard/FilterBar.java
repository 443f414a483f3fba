package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.dashboard.DashboardSpec.Filter;
import vn.thidua.dashboard.Page;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/**
 * What the reader may choose. Each choice leads to the address that holds it, so that back and links work. Filters that
 * are changed seldom stand behind a button that says how many of them are set; while they are hidden, what is set is told
 * below and can be undone there.
 */
class FilterBar extends Div {
    private static final long serialVersionUID = 1;
    private static final String OTHERS = "filter-others";

    private final Texts texts = Reader.texts();
    private final Div usual = new Div();
    private final Div others = new Div();
    private final Div set = new Div();
    private final Button more = new Button();
    private final Map<Filter, FilterField> fields = new EnumMap<>(Filter.class);
    private transient List<Page.Choice> shown = List.of();
    private boolean open;

    FilterBar() {
        addClassName("filter-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.get("dashboard.filters"));
        usual.addClassName("filter-line");
        others.addClassName("filter-line");
        others.setId(OTHERS);
        set.addClassName("filter-set");
        more.addClassName("filter-more");
        more.getElement().setAttribute("aria-controls", OTHERS);
        more.addClickListener(click -> {
            open = !open;
            unfold();
        });
        Span arrow = new Span("▾");
        arrow.addClassName("filter-arrow");
        arrow.getElement().setAttribute("aria-hidden", "true");
        more.setSuffixComponent(arrow);
        add(usual, others, set);
    }

    void show(List<Page.Choice> choices) {
        if (!choices.equals(shown)) {
            shown = choices;
            setVisible(!choices.isEmpty());
            List<Page.Choice> seldom =
                    choices.stream().filter(choice -> choice.filter().seldom()).toList();
            // one alone is not worth a button
            boolean folded = seldom.size() > 1;
            List<Component> first = new ArrayList<>();
            List<Component> second = new ArrayList<>();
            for (Page.Choice choice : choices) {
                (folded && seldom.contains(choice) ? second : first).add(field(choice));
            }
            if (folded) {
                first.add(more);
            }
            put(usual, first);
            put(others, second);
            tell(
                    folded
                            ? seldom.stream()
                                    .filter(choice -> choice.undone() != null)
                                    .toList()
                            : List.of());
            unfold();
        }
    }

    /** The control that is there already, if it fits, so that it keeps the focus. */
    private Component field(Page.Choice choice) {
        FilterField there = fields.get(choice.filter());
        FilterField field = there != null && there.takes(choice) ? there : FilterField.of(choice);
        fields.put(choice.filter(), field);
        return field.show(choice).control();
    }

    /** What stays is not taken out on the way. */
    private static void put(Div line, List<Component> parts) {
        if (!line.getChildren().toList().equals(parts)) {
            line.removeAll();
            line.add(parts);
        }
    }

    private void tell(List<Page.Choice> chosen) {
        more.setText(
                chosen.isEmpty()
                        ? texts.get("dashboard.filters.more")
                        : texts.get("dashboard.filters.more.set", String.valueOf(chosen.size())));
        set.removeAll();
        chosen.forEach(choice -> set.add(undoing(choice)));
    }

    private Component undoing(Page.Choice choice) {
        String words = choice.label() + ": "
                + choice.options().stream()
                        .filter(Page.Option::chosen)
                        .map(Page.Option::label)
                        .collect(Collectors.joining(", "));
        Span cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        Anchor undo = new Anchor(String.valueOf(choice.undone()), new Span(words), cross);
        undo.addClassNames("filter-undo", "set-" + choice.filter().name().toLowerCase(Locale.ROOT));
        undo.setAriaLabel(texts.get("dashboard.filters.undo", words));
        undo.setTitle(texts.get("dashboard.filters.undo", words));
        // the link goes with what it undoes
        undo.getElement().addEventListener("click", click -> more.focus());
        return undo;
    }

    private void unfold() {
        others.setVisible(open && others.getComponentCount() > 0);
        set.setVisible(!others.isVisible() && set.getComponentCount() > 0);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
