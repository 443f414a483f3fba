package vn.thidua.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;

/** Places for the navigation that are no views of their own, such as dashboards; they stand before the views. */
@FunctionalInterface
public interface NavigationLinks {
    List<Link> links(Language language);

    /**
     * @param path relative to the application, without parameters
     * @param group name of the entry behind which the link stands with its kin; null for an entry of its own
     */
    record Link(String path, String name, @Nullable String group) {
        public Link(String path, String name) {
            this(path, name, null);
        }
    }
}
