package vn.thidua.dashboard;

import java.util.List;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;

/**
 * Who searches, and from where: what the reader chose on the present page goes along to the page that is found.
 *
 * @param page name of the present page, such as {@code cum}; any other address is no dashboard and does no harm
 * @param work the reader's own pages of work, which are no dashboards
 */
public record SearchFrom(String page, PageState state, Scope scope, Language language, List<WorkPage> work) {
    public SearchFrom {
        work = List.copyOf(work);
    }

    /**
     * @param path relative to the application
     */
    public record WorkPage(String path, String name) {}
}
