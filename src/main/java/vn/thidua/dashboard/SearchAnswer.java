package vn.thidua.dashboard;

import java.util.List;

/** What was found, in groups; the group of the best find stands first. */
public record SearchAnswer(List<Group> groups) {
    public SearchAnswer {
        groups = List.copyOf(groups);
    }

    /** What can be found; the order in which groups of equally good finds stand. */
    public enum Kind {
        CLUSTER,
        UNIT,
        INDICATOR,
        DASHBOARD,
        WORK
    }

    /**
     * @param more how many finds of this kind are not listed
     */
    public record Group(Kind kind, List<Find> finds, int more) {}

    /**
     * @param name in the reader's language
     * @param note tells namesakes apart, such as "Cụm 3 · đến 30/06/2025"; may be blank
     * @param address relative to the application
     */
    public record Find(String name, String note, String address) {}

    /** How many were found, listed or not. */
    public int count() {
        return groups.stream()
                .mapToInt(group -> group.finds().size() + group.more())
                .sum();
    }
}
