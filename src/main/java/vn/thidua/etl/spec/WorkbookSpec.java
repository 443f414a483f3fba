package vn.thidua.etl.spec;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.etl.spec.SourceSpec.WideColumn;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.TableMap;

/**
 * A sheet of a workbook, or a table of a document, that nobody foresaw: which of its headers is what. It is found by these
 * headers, wherever it stands.
 */
@Explained(
        "Which headers of a sheet, or of a table of a Word document, hold what. A header over several rows is named by"
                + " its parts from above, `Hỏa táng / Số ca`, or by the last of them if no other header ends so")
public record WorkbookSpec(
        @Explained("Name of the sheet, or `bảng 2` for the second table of a document; * stands for any letters")
        String sheet,

        @Explained("How many rows the header has") @Default("1")
        int headerRows,

        @Explained("Header of the units' codes or names") String unit,

        @Explained("Header of the periods; without it the run or `period_in_title` says the period") @Nullable
        String period,

        @Explained("Whether the quarter stands above the header: `BÁO CÁO QUÝ IV NĂM 2022`") @Default("false")
        boolean periodInTitle,

        @Explained("Header of the measures' codes or names, where every figure has a row") @Nullable
        String measure,

        @Explained("Header of the figures, where every figure has a row") @Nullable
        String value,

        @Explained("Header of the units of measure, where every figure has a row") @Nullable
        String unitOfMeasure,

        @Explained("Headers of columns that each hold one measure") @Default("{}")
        Map<String, WideColumn> measures,

        @Explained("Words of rows that add up others; such a row is left out, and a note says so")
        @Default("[Tổng cộng, Tổng số, Tổng, Cộng, Toàn cụm, Toàn thành phố]")
        List<String> totals) {

    private static final int MOST_HEADER_ROWS = 10;

    public WorkbookSpec {
        measures = Map.copyOf(measures);
        totals = List.copyOf(totals);
        if (headerRows < 1 || headerRows > MOST_HEADER_ROWS) {
            throw new IllegalArgumentException("`header_rows` is from 1 to " + MOST_HEADER_ROWS);
        }
        if (measures.isEmpty() == (measure == null) || (measure == null) != (value == null)) {
            throw new IllegalArgumentException(
                    "a sheet has either `measure` and `value`, or `measures`: figures stand in rows or in columns");
        }
        if (period != null && periodInTitle) {
            throw new IllegalArgumentException("the period stands in a column or in the title, not in both");
        }
        if (unitOfMeasure != null && measure == null) {
            throw new IllegalArgumentException("of `measures` each has its own `unit`, not a column for all");
        }
    }

    TableMap map() {
        var columns = new EnumMap<FileColumn, String>(FileColumn.class);
        columns.put(FileColumn.UNIT, unit);
        put(columns, FileColumn.PERIOD, period);
        put(columns, FileColumn.MEASURE, measure);
        put(columns, FileColumn.VALUE, value);
        var measured = new HashMap<String, TableMap.Measured>();
        measures.forEach((header, column) ->
                measured.put(header, new TableMap.Measured(column.measure().value(), column.unit())));
        return new TableMap(sheet, headerRows, columns, unitOfMeasure, measured, periodInTitle, totals);
    }

    private static void put(Map<FileColumn, String> columns, FileColumn column, @Nullable String header) {
        if (header != null) {
            columns.put(column, header);
        }
    }
}
