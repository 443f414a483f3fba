package vn.thidua.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/**
 * The frame of every screen behind sign-in: product name, line of the edition, search, language, light or dark,
 * account; below it the navigation. The navigation is made of the views' {@code @Menu} annotations, whose titles are
 * message keys, and lists only what the reader's role may open.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1;

    private final Texts texts = Reader.texts();
    private final transient AuthenticationContext account;
    private final transient CurrentUser user;
    private final transient List<NavigationLinks> links;
    private final Div edition = new Div();
    private final Div search = new Div();
    private final Nav navigation = new Nav();
    private final Main content = new Main();

    MainLayout(
            AuthenticationContext account,
            CurrentUser user,
            List<NavigationLinks> links,
            ObjectProvider<FrameSearch> searches) {
        this.account = account;
        this.user = user;
        this.links = links;
        addClassName("shell");
        var skip = skipLink();
        edition.addClassName("shell-edition");
        search.addClassName("shell-search");
        searches.stream().forEach(source -> source.control().ifPresent(search::add));
        content.setId("content");
        content.addClassName("shell-content");
        content.getElement().setAttribute("tabindex", "-1");
        navigation.addClassName("shell-navigation");
        navigation.setAriaLabel(texts.get("shell.navigation"));
        add(skip, header(), navigation, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        navigation.removeAll();
        places(path);
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.add(link(entry, path)));
        navigation.setVisible(navigation.getComponentCount() > 0);
    }

    /** Places of one group stand together where the first of them is. */
    private void places(String path) {
        List<NavigationLinks.Link> all = links.stream()
                .flatMap(source -> source.links(texts.language()).stream())
                .toList();
        Set<String> groups = new LinkedHashSet<>();
        for (NavigationLinks.Link place : all) {
            String group = place.group();
            if (group == null) {
                navigation.add(link(place.path(), place.name(), path));
            } else if (groups.add(group)) {
                List<NavigationLinks.Link> kin = all.stream()
                        .filter(other -> group.equals(other.group()))
                        .toList();
                navigation.add(new NavigationGroup(groups.size(), group, kin, path));
            }
        }
    }

    /** Where the line of the edition stands: which edition is shown, as of when, how complete. */
    public void showEdition(Component... line) {
        edition.removeAll();
        edition.add(line);
    }

    /** The address of a fragment is relative to the base of the page, not to the page: move the focus by hand. */
    private Anchor skipLink() {
        var skip = new Anchor("#content", texts.get("shell.skip"));
        skip.addClassName("shell-skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault(); $0.focus(); })", content);
        return skip;
    }

    private Component header() {
        var brand = new RouterLinkToRoot(texts.get("shell.product"), texts.get("shell.home"));
        var tools = new Div(languageSwitch(), schemeSwitch());
        tools.addClassName("shell-tools");
        user.account().ifPresent(person -> tools.add(accountMenu(person.displayName())));
        var header = new Header(brand, edition, search, tools);
        header.addClassName("shell-header");
        return header;
    }

    private Component languageSwitch() {
        var other = texts.language() == Language.VI ? Language.EN : Language.VI;
        var button = new Button(other.code().toUpperCase(Locale.ROOT), click -> Reader.readIn(other));
        button.addClassName("shell-tool");
        button.addThemeNames("tertiary");
        button.setAriaLabel(texts.get("shell.language." + other.code()));
        button.setTooltipText(texts.get("shell.language." + other.code()));
        return button;
    }

    private Component schemeSwitch() {
        var button = new Button();
        button.addClassName("shell-tool");
        button.addThemeNames("tertiary", "icon");
        var chosen = Reader.schemeOf(VaadinRequest.getCurrent());
        show(button, chosen.map(ColorScheme.Value.DARK::equals).orElse(false));
        if (chosen.isEmpty()) {
            button.getElement()
                    .executeJs("return matchMedia('(prefers-color-scheme: dark)').matches")
                    .then(Boolean.class, dark -> show(button, dark));
        }
        button.addClickListener(click -> {
            boolean wasDark = "true".equals(button.getElement().getAttribute("aria-pressed"));
            Reader.readIn(wasDark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
            show(button, !wasDark);
        });
        return button;
    }

    private void show(Button button, boolean dark) {
        button.setIcon((dark ? VaadinIcon.SUN_O : VaadinIcon.MOON_O).create());
        button.getElement().setAttribute("aria-pressed", String.valueOf(dark));
        button.setAriaLabel(texts.get("shell.dark"));
        button.setTooltipText(texts.get("shell.dark"));
    }

    private Component accountMenu(String name) {
        var bar = new MenuBar();
        bar.addClassName("shell-account");
        bar.addThemeNames("tertiary");
        var avatar = new Avatar(name);
        avatar.setAbbreviation(name.substring(0, 1).toUpperCase(Locale.ROOT));
        avatar.getElement().setAttribute("aria-hidden", "true");
        var root = bar.addItem(avatar);
        root.setAriaLabel(texts.get("shell.account", name));
        SubMenu menu = root.getSubMenu();
        var who = menu.addItem(new Span(name));
        who.setEnabled(false);
        menu.addItem(texts.get("shell.sign-out"), click -> account.logout());
        return bar;
    }

    private static Component link(String target, String name, String path) {
        var link = new Anchor(target, name);
        link.addClassName("shell-link");
        if (target.equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component link(MenuEntry entry, String path) {
        var link = new RouterLink();
        if (entry.menuClass() != null) {
            link.setRoute(entry.menuClass());
        }
        link.setText(texts.get(entry.title()));
        link.addClassName("shell-link");
        var target = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        if (target.equals(path) || (!target.isEmpty() && path.startsWith(target + "/"))) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /** The product's mark and name, which lead to the first page. */
    private static final class RouterLinkToRoot extends Anchor {
        private static final long serialVersionUID = 1;

        RouterLinkToRoot(String product, String label) {
            super("", "");
            setHref(".");
            var mark = new Span();
            mark.addClassName("shell-mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            add(mark, new Span(product));
            addClassName("shell-brand");
            setAriaLabel(label);
        }
    }
}
