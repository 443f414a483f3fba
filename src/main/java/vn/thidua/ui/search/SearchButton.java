package vn.thidua.ui.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.SearchFrom;
import vn.thidua.dashboard.SearchQuery;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** Opens the search; Ctrl-K anywhere on the page presses it. */
class SearchButton extends NativeButton {
    private static final long serialVersionUID = 1;

    private final Texts texts = Reader.texts();
    private final transient SearchQuery query;
    private final transient CurrentUser user;

    SearchButton(SearchQuery query, CurrentUser user) {
        this.query = query;
        this.user = user;
        addClassName("search-button");
        var icon = VaadinIcon.SEARCH.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(texts.get("shell.search"));
        name.addClassName("search-button-name");
        var hint = new Span(texts.get("shell.search.keys"));
        hint.addClassName("search-button-keys");
        hint.getElement().setAttribute("aria-hidden", "true");
        add(icon, name, hint);
        getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        getElement().setAttribute("aria-haspopup", "dialog");
        addClickListener(click -> new SearchDialog(query, from(UI.getCurrent())).open());
    }

    /** The reader's rights and the state of the present page, as they are when the search opens. */
    private SearchFrom from(UI ui) {
        var place = ui.getActiveViewLocation();
        return new SearchFrom(
                place.getPath(),
                PageState.of(place.getQueryParameters().getParameters()),
                user.scope(),
                texts.language(),
                MenuConfiguration.getMenuEntries().stream()
                        .map(entry ->
                                new SearchFrom.WorkPage(entry.path().replaceFirst("^/", ""), texts.get(entry.title())))
                        .toList());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                const pressed = event => {
                  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
                      && event.key.toLowerCase() === 'k') {
                    event.preventDefault();
                    if (!document.querySelector('search-field')) this.click();
                  }
                };
                document.removeEventListener('keydown', window.thiduaSearchKey);
                document.addEventListener('keydown', window.thiduaSearchKey = pressed);
                """);
    }
}
