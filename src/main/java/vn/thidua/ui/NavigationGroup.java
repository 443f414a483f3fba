package vn.thidua.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * Several places behind one entry of the navigation: a button that opens a list of links. The browser's own popover
 * does the rest: open and closed are told to screen readers, Tab goes on into the list, Escape and a click elsewhere
 * close it, and it stands above everything also on a phone.
 */
final class NavigationGroup extends Div {
    private static final long serialVersionUID = 1;

    /**
     * @param number tells the groups of a page apart
     * @param path the page shown; its name stands in the button, and its link is marked
     */
    NavigationGroup(int number, String name, List<NavigationLinks.Link> links, String path) {
        addClassName("shell-group");
        String id = "shell-group-" + number;
        String shown = links.stream()
                .filter(link -> link.path().equals(path))
                .map(link -> name + ": " + link.name())
                .findFirst()
                .orElse(name);
        NativeButton button = new NativeButton();
        Span arrow = new Span("▾");
        arrow.getElement().setAttribute("aria-hidden", "true");
        button.add(new Span(shown), arrow);
        button.addClassNames("shell-link", "shell-group-button");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("popovertarget", id);
        if (!shown.equals(name)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        UnorderedList list = new UnorderedList();
        list.setId(id);
        list.addClassName("shell-group-list");
        list.getElement().setAttribute("popover", "auto");
        list.getElement().setAttribute("aria-label", name);
        for (NavigationLinks.Link link : links) {
            Anchor anchor = new Anchor(link.path(), link.name());
            anchor.addClassName("shell-link");
            if (link.path().equals(path)) {
                anchor.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(anchor));
        }
        add(button, list);
    }
}
