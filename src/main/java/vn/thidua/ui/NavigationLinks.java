package vn.thidua.ui;

import java.util.List;
import vn.thidua.shared.Language;

/** Places for the navigation that are no views of their own, such as dashboards; they stand before the views. */
@FunctionalInterface
public interface NavigationLinks {
    List<Link> links(Language language);

    /**
     * @param path relative to the application, without parameters
     */
    record Link(String path, String name) {}
}
