package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.dashboard.PageCard;

/** Cards one behind the other, each under its title. All of them stay in the page: paper has no tabs and shows each. */
class CardTabs extends Div {
    private static final long serialVersionUID = 1;
    /** What scrolls inside the component can be focused, so that a tab list would hold something else than tabs. */
    private static final String ONLY_TABS = """
            customElements.whenDefined('vaadin-tabs').then(() => this.updateComplete)
              .then(() => this.shadowRoot.querySelector('#scroll').removeAttribute('tabindex'))""";

    /**
     * @param views of the cards, in their order
     * @param chosen the place of the open one, from 0
     * @param choose told the place of another one that the reader opens
     */
    CardTabs(List<PageCard> cards, List<Component> views, int chosen, SerializableConsumer<Integer> choose) {
        addClassName("card-tabs");
        Tabs tabs = new Tabs();
        List<Div> panels = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Tab tab = new Tab(cards.get(i).title());
            Div panel = new Div(views.get(i));
            String id = cards.get(i).id();
            tab.setId(id + "-tab");
            panel.setId(id + "-panel");
            tab.getElement().setAttribute("aria-controls", id + "-panel");
            panel.getElement().setAttribute("role", "tabpanel").setAttribute("aria-labelledby", id + "-tab");
            panel.addClassNames("card-grid", "card-panel");
            tabs.add(tab);
            panels.add(panel);
        }
        tabs.setSelectedIndex(chosen);
        open(panels, chosen);
        tabs.addSelectedChangeListener(change -> {
            open(panels, tabs.getSelectedIndex());
            choose.accept(tabs.getSelectedIndex());
        });
        tabs.addAttachListener(attached -> tabs.getElement().executeJs(ONLY_TABS));
        add(tabs);
        panels.forEach(this::add);
    }

    private static void open(List<Div> panels, int chosen) {
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).getElement().setAttribute("hidden", i != chosen);
        }
    }
}
