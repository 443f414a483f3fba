package vn.thidua.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditionNumber;

/**
 * A page as it is to be shown: finished texts, charts and addresses, all of one edition.
 *
 * @param address of this page as the reader asked for it
 * @param pinned the same page with nothing left open, the edition neither: what a link, a file or a print names
 * @param top the line above everything: period, edition and time, coverage
 * @param about who the subject is: head, deputy and members of a cluster
 * @param notes what the reader must know before reading, such as an earlier period shown in place of an open one
 * @param path from the city down to the subject of the page
 * @param illustrative the figures are generated, and everything says so
 */
public record Page(
        String id,
        String address,
        PageState pinned,
        EditionNumber edition,
        String title,
        String question,
        List<Part> top,
        List<Part> about,
        List<String> notes,
        List<Part> path,
        List<Choice> choices,
        List<Row> rows,
        boolean illustrative) {

    /** A text, with an address if it leads somewhere. */
    public record Part(String text, @Nullable String address) {
        public static Part of(String text) {
            return new Part(text, null);
        }
    }

    /**
     * One control of the filter bar; each option is the address of the page with that choice.
     *
     * @param several any number may be chosen, and an option's address takes it in or leaves it out
     * @param undone address of the page without what was set in a filter that is changed seldom; null where nothing is
     */
    public record Choice(
            DashboardSpec.Filter filter,
            String label,
            List<Option> options,
            boolean several,
            @Nullable String undone) {}

    public record Option(String label, String address, boolean chosen) {}

    /**
     * Cards beside each other.
     *
     * @param tabs one behind the other instead, each under its title
     */
    public record Row(@Nullable String title, boolean tabs, List<PageCard> cards) {}

    public List<PageCard> cards() {
        return rows.stream().flatMap(row -> row.cards().stream()).toList();
    }
}
