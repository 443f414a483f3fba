package vn.thidua.dashboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.echarts.ChartOption;

/**
 * One card with everything it shows, as finished texts and options.
 *
 * @param id stable for the page, so that a refreshed page finds its cards again
 * @param subtitle unit of measure and period
 * @param finding the sentence that says what the figures mean; blank for none
 * @param table the same figures as texts; null where the body is a table or a text already
 * @param spoken what a screen reader says of the body
 * @param foot coverage, edition, as-of date, source
 */
public record PageCard(
        String id,
        int width,
        String title,
        String subtitle,
        String finding,
        Body body,
        @Nullable TableModel table,
        String spoken,
        List<String> foot) {

    /** Addresses that begin so are files to take away, not pages; the number of a piece of evidence follows. */
    public static final String FILES = "tep/";

    /** The middle of a card. */
    public sealed interface Body {
        /** One large figure with lines below it. */
        record Figure(
                String value,
                String unit,
                List<String> lines,
                @Nullable Mark mark,
                @Nullable String address) implements Body {}

        /**
         * @param addresses where a click on a point or a series leads, by its id
         */
        record Chart(ChartOption option, Map<String, String> addresses) implements Body {}

        /** Small charts side by side. */
        record Panels(List<Panel> panels) implements Body {}

        /** A table whose cells carry a status and details. */
        record Grid(String caption, String corner, List<TableModel.Column> columns, List<GridRow> rows)
                implements Body {}

        /**
         * @param rest what stands behind "and N more"
         */
        record Items(List<Item> items, List<Item> rest) implements Body {}

        record Quotes(List<Quote> quotes) implements Body {}

        record Words(String text) implements Body {}

        /** Nothing to show, and why. */
        record Empty(String why) implements Body {}
    }

    /** A status in words of its own. */
    public record Mark(Standing standing, String words) {}

    /**
     * @param note a second line, such as the target; blank for none
     */
    public record Panel(
            String name,
            String figure,
            String note,
            ChartOption option,
            @Nullable String address) {}

    /**
     * @param total set apart from the rows above: a sum, a published total, a difference
     */
    public record GridRow(String name, @Nullable String address, List<Cell> cells, boolean total) {}

    /**
     * @param note a second line, such as the change on last year; null for none
     * @param details what stands behind the figure; null when there is nothing more to say
     * @param bar length of the bar below the figure, in percent of the column's longest; null for none
     */
    public record Cell(
            TableCell content,
            @Nullable TableCell note,
            @Nullable Mark mark,
            @Nullable Details details,
            @Nullable Integer bar) {
        public Cell(TableCell content, @Nullable TableCell note, @Nullable Mark mark, @Nullable Details details) {
            this(content, note, mark, details, null);
        }

        public static Cell of(TableCell content) {
            return new Cell(content, null, null, null);
        }

        public static Cell of(String text) {
            return of(TableCell.text(text));
        }

        public String text() {
            return content.text();
        }
    }

    /**
     * @param source address of where the figure comes from, to the cell of its file
     */
    public record Details(String title, List<Detail> lines, String source) {}

    public record Detail(String label, String text) {}

    /** One thing to look at. */
    public record Item(
            @Nullable Standing standing,
            String text,
            @Nullable String address) {}

    /** A published figure. */
    public record Quote(
            String period,
            String subject,
            String what,
            TableCell figure,
            String reporter,
            String asOf,
            String quote,
            String remark,
            String source,
            @Nullable String url) {}
}
