package vn.thidua.submission;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SearchKey;

/**
 * How the tables of workbooks and documents that nobody foresaw are read, as a job says it once. A header that lies over
 * several rows is named by its parts from above, {@code Hỏa táng / Số ca}, or by the last of them if no other ends so.
 *
 * @param tables name of the sheet, or {@code bảng 2} of a document; {@code *} stands for any letters
 * @param headerRows how many rows the header has
 * @param columns headers of the usual columns
 * @param unitOfMeasure header of the column that says in what the figures beside it are counted
 * @param measures headers of columns that each hold the figures of a measure
 * @param periodInTitle whether the quarter is written above the header and in no column
 * @param totals words of rows that add up others
 */
public record TableMap(
        String tables,
        int headerRows,
        Map<FileColumn, String> columns,
        @Nullable String unitOfMeasure,
        Map<String, Measured> measures,
        boolean periodInTitle,
        List<String> totals) {

    /** Stands between the parts of a header. */
    public static final String WITHIN = " / ";

    /**
     * A column of figures.
     *
     * @param unit in which they are counted, if it is not the measure's own
     */
    public record Measured(String measure, @Nullable String unit) {}

    public TableMap {
        columns = Map.copyOf(columns);
        measures = Map.copyOf(measures);
        totals = List.copyOf(totals);
    }

    /** Whether a table of that name is read this way; case and accents do not matter. */
    public boolean isFor(String table) {
        var letters = Pattern.compile("\\*")
                .splitAsStream(SearchKey.of(tables) + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.matches(letters, SearchKey.of(table) + " ");
    }
}
