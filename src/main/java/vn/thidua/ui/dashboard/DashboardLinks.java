package vn.thidua.ui.dashboard;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Language;
import vn.thidua.ui.NavigationLinks;

/** Every dashboard has its place in the navigation, in the order its file gives. */
@Component
class DashboardLinks implements NavigationLinks {
    private final PageQuery pages;
    private final CurrentUser user;

    DashboardLinks(PageQuery pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @Override
    public List<Link> links(Language language) {
        if (!user.may(Right.SEE)) {
            return List.of();
        }
        Map<String, String> groups = pages.groups(language);
        return pages.titles(language).entrySet().stream()
                .map(page -> new Link(page.getKey(), page.getValue(), groups.get(page.getKey())))
                .toList();
    }
}
