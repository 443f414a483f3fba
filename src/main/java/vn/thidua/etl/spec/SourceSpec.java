package vn.thidua.etl.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.shared.MeasureCode;
import vn.thidua.submission.TableMap;

/** Where the files come from and how they are written. */
public record SourceSpec(
        @Explained("Folder below `inbox` in the data directory; the job's id if absent") @Nullable
        String inbox,

        @Explained("Headers of wide files and the measure that stands below each") @Default("{}")
        Map<String, WideColumn> columns,

        @Explained("What `-` means") @Default("none_occurred")
        Dash dash,

        @Explained("Whether a column `received` tells when the report came; else the time of arrival counts")
        @Default("false")
        boolean receivedColumn,

        @Explained("Sheets and tables that are no lists with the usual headers; the first that fits a name counts")
        @Default("[]")
        List<WorkbookSpec> workbooks) {

    /** What a dash in a cell means. */
    public enum Dash {
        NONE_OCCURRED,
        MISSING
    }

    /** One column of a wide file. */
    public record WideColumn(
            MeasureCode measure,

            @Explained("Unit of measure in the header, such as `triệu đồng`; absent: the measure's own") @Nullable
            String unit) {}

    public SourceSpec {
        if (inbox != null && !inbox.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("`inbox` is one folder name of letters, digits, - and _");
        }
        columns = Map.copyOf(columns);
        workbooks = List.copyOf(workbooks);
    }

    /** How the intake reads the sheets and tables that are mapped here. */
    public List<TableMap> tables() {
        return workbooks.stream().map(WorkbookSpec::map).toList();
    }
}
