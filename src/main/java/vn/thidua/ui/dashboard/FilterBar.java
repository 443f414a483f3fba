package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.dashboard.Page;

/** What the reader may choose. Each choice leads to the address that holds it, so that back and links work. */
class FilterBar extends Div {
    private static final long serialVersionUID = 1;
    private static final int SEARCH_FROM = 12;

    private List<Page.Choice> shown = List.of();

    FilterBar() {
        addClassName("filter-bar");
        getElement().setAttribute("role", "group");
    }

    void show(List<Page.Choice> choices) {
        if (!choices.equals(shown)) {
            shown = choices;
            removeAll();
            choices.forEach(choice -> add(control(choice)));
            setVisible(!choices.isEmpty());
        }
    }

    private static Component control(Page.Choice choice) {
        if (choice.several()) {
            return several(choice);
        }
        return choice.options().size() < SEARCH_FROM ? select(choice) : search(choice);
    }

    /** Each option that is ticked or let go leads to the address that has it, or has it not. */
    private static Component several(Page.Choice choice) {
        MultiSelectComboBox<Page.Option> several = new MultiSelectComboBox<>(choice.label());
        several.setItemLabelGenerator(Page.Option::label);
        several.setItems(choice.options());
        several.addClassName("filter-" + choice.filter().name().toLowerCase(Locale.ROOT));
        several.setValue(choice.options().stream().filter(Page.Option::chosen).collect(Collectors.toSet()));
        several.addValueChangeListener(change -> {
            Set<Page.Option> changed = new HashSet<>(change.getValue());
            changed.addAll(change.getOldValue());
            changed.removeIf(option ->
                    change.getValue().contains(option) == change.getOldValue().contains(option));
            if (change.isFromClient() && !changed.isEmpty()) {
                Addresses.go(UI.getCurrent(), changed.iterator().next().address());
            }
        });
        return several;
    }

    private static Component select(Page.Choice choice) {
        Select<Page.Option> select = new Select<>();
        select.setLabel(choice.label());
        select.setItemLabelGenerator(Page.Option::label);
        select.setItems(choice.options());
        select.addClassName("filter-" + choice.filter().name().toLowerCase(Locale.ROOT));
        chooses(select, choice);
        return select;
    }

    /** Many options are searched by typing. */
    private static Component search(Page.Choice choice) {
        ComboBox<Page.Option> search = new ComboBox<>(choice.label());
        search.setItemLabelGenerator(Page.Option::label);
        search.setItems(choice.options());
        search.addClassName("filter-" + choice.filter().name().toLowerCase(Locale.ROOT));
        chooses(search, choice);
        return search;
    }

    private static void chooses(HasValue<?, Page.Option> control, Page.Choice choice) {
        choice.options().stream().filter(Page.Option::chosen).findFirst().ifPresent(control::setValue);
        control.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Addresses.go(UI.getCurrent(), change.getValue().address());
            }
        });
    }
}
