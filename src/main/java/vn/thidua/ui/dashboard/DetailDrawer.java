package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.thidua.dashboard.PageCard;
import vn.thidua.ui.Reader;

/** What stands behind one cell, at the side of the page; closes with Escape or by a click beside it. */
class DetailDrawer extends Dialog {
    private static final long serialVersionUID = 1;

    DetailDrawer(PageCard.Details details) {
        addClassName("drawer");
        setHeaderTitle(details.title());
        setModality(com.vaadin.flow.component.ModalityMode.VISUAL);
        DescriptionList list = new DescriptionList();
        list.addClassName("drawer-list");
        for (PageCard.Detail line : details.lines()) {
            list.add(new DescriptionList.Term(line.label()), new DescriptionList.Description(line.text()));
        }
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeNames("tertiary", "icon");
        close.setAriaLabel(Reader.texts().get("dashboard.card.close"));
        getHeader().add(close);
        Anchor source = new Anchor(details.source(), Reader.texts().get("dashboard.card.source"));
        source.addClassName("drawer-source");
        add(list, source);
    }
}
