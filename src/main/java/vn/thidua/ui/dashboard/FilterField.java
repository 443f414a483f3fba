package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.dashboard.Page;

/** One control of the filter bar. What is chosen leads to its address; the control stays, and with it the focus. */
final class FilterField implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SEARCH_FROM = 12;

    private final Page.Choice first;
    private final Component control;
    private final SerializableConsumer<Page.Choice> offer;

    private FilterField(Page.Choice first, Component control, SerializableConsumer<Page.Choice> offer) {
        this.first = first;
        this.control = control;
        this.offer = offer;
        control.addClassNames("filter", "filter-" + first.filter().name().toLowerCase(Locale.ROOT));
    }

    static FilterField of(Page.Choice choice) {
        if (choice.several()) {
            return several(choice);
        }
        return searched(choice) ? search(choice) : select(choice);
    }

    /** Many options are searched by typing. */
    private static boolean searched(Page.Choice choice) {
        return choice.options().size() >= SEARCH_FROM;
    }

    /** Whether this control is the right one for the choice. */
    boolean takes(Page.Choice choice) {
        return choice.filter() == first.filter()
                && choice.several() == first.several()
                && searched(choice) == searched(first);
    }

    FilterField show(Page.Choice choice) {
        offer.accept(choice);
        return this;
    }

    Component control() {
        return control;
    }

    private static FilterField select(Page.Choice choice) {
        Select<Page.Option> select = new Select<>();
        select.setLabel(choice.label());
        select.setItemLabelGenerator(Page.Option::label);
        leads(select);
        return new FilterField(choice, select, offered -> {
            select.setItems(offered.options());
            choose(select, offered);
        });
    }

    private static FilterField search(Page.Choice choice) {
        ComboBox<Page.Option> search = new ComboBox<>(choice.label());
        search.setItemLabelGenerator(Page.Option::label);
        leads(search);
        return new FilterField(choice, search, offered -> {
            search.setItems(offered.options());
            choose(search, offered);
        });
    }

    /** Each option that is ticked or let go leads to the address that has it, or has it not. */
    private static FilterField several(Page.Choice choice) {
        MultiSelectComboBox<Page.Option> several = new MultiSelectComboBox<>(choice.label());
        several.setItemLabelGenerator(Page.Option::label);
        several.addValueChangeListener(change -> {
            Set<Page.Option> changed = new HashSet<>(change.getValue());
            changed.addAll(change.getOldValue());
            changed.removeIf(option ->
                    change.getValue().contains(option) == change.getOldValue().contains(option));
            if (change.isFromClient() && !changed.isEmpty()) {
                Addresses.go(UI.getCurrent(), changed.iterator().next().address());
            }
        });
        return new FilterField(choice, several, offered -> {
            several.setItems(offered.options());
            several.setValue(
                    offered.options().stream().filter(Page.Option::chosen).collect(Collectors.toSet()));
        });
    }

    private static void choose(HasValue<?, Page.Option> control, Page.Choice choice) {
        choice.options().stream().filter(Page.Option::chosen).findFirst().ifPresent(control::setValue);
    }

    private static void leads(HasValue<?, Page.Option> control) {
        control.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Addresses.go(UI.getCurrent(), change.getValue().address());
            }
        });
    }
}
