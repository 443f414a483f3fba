package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** What can be done with a page as a whole: workbook, one file without network, paper. */
class PageMenu extends MenuBar {
    private static final long serialVersionUID = 1;

    PageMenu(TakeAway files) {
        Texts texts = Reader.texts();
        addClassName("page-menu");
        addThemeNames("tertiary", "small");
        var root = addItem(VaadinIcon.DOWNLOAD_ALT.create());
        root.add(texts.get("takeaway.menu"));
        SubMenu menu = root.getSubMenu();
        menu.addItem(texts.get("takeaway.menu.workbook"), click -> files.workbook());
        menu.addItem(texts.get("takeaway.menu.pack"), click -> files.pack());
        menu.addItem(texts.get("takeaway.menu.print"), click -> files.print());
    }
}
