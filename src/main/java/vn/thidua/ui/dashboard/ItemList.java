package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.Standing;
import vn.thidua.shared.Texts;

/** Things to look at, each one line that leads to its place. */
public class ItemList extends UnorderedList {
    private static final long serialVersionUID = 1;

    public ItemList(PageCard.Body.Items items, Texts texts) {
        addClassName("item-list");
        items.items().forEach(item -> add(line(item)));
        if (!items.rest().isEmpty()) {
            var rest = new NativeDetails(
                    texts.get("dashboard.attention.more", items.rest().size()));
            var list = new UnorderedList();
            list.addClassName("item-list");
            items.rest().forEach(item -> list.add(line(item)));
            rest.setContent(list);
            add(new ListItem(rest));
        }
    }

    private static ListItem line(PageCard.Item item) {
        ListItem line = new ListItem();
        Span shape = new Span(item.standing() == null ? "•" : shape(item.standing()));
        shape.addClassName("item-shape");
        if (item.standing() != null) {
            shape.addClassName("status-" + item.standing().name().toLowerCase(java.util.Locale.ROOT));
        }
        shape.getElement().setAttribute("aria-hidden", "true");
        line.add(shape);
        if (item.address() == null) {
            line.add(new Span(item.text()));
        } else {
            line.add(new Anchor(item.address(), item.text()));
        }
        return line;
    }

    private static String shape(Standing standing) {
        return switch (standing) {
            case MET -> "▲";
            case WATCH -> "◆";
            case MISSED -> "▼";
        };
    }
}
