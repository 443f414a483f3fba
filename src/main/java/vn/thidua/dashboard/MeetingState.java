package vn.thidua.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting looks at, as it stands in the URL: a page's choices, whose cluster is the left half, and what stands
 * against it.
 *
 * @param against code of another cluster, such as C5, or of a quarter, such as 2021Q4, for the same cluster then; null
 *     leaves it to the screen
 */
public record MeetingState(PageState page, @Nullable String against) {
    /** Where the screen is, relative to the application. */
    public static final String ADDRESS = "hop";

    private static final Pattern AGAINST = Pattern.compile("[A-Za-z0-9-]{1,12}");

    /** The state of a URL's parameters; unknown names and wrong values are left out. */
    public static MeetingState of(Map<String, List<String>> parameters) {
        Optional<String> against = parameters.getOrDefault("against", List.of()).stream()
                .filter(AGAINST.asMatchPredicate())
                .findFirst();
        return new MeetingState(PageState.of(parameters), against.orElse(null));
    }

    public String address() {
        String address = page.address(ADDRESS);
        return against == null ? address : address + (address.contains("?") ? "&" : "?") + "against=" + against;
    }
}
