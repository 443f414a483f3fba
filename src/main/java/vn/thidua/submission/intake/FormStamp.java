package vn.thidua.submission.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.submission.office.OfficeText;

/**
 * What a form was handed out as, by its hidden sheet: whatever was moved or renamed on the visible one is compared with
 * it.
 *
 * @param valueColumn 0-based column of the cells to fill in, as the program that saved the form followed it; -1 if it was
 *     deleted
 * @param measures by code
 */
record FormStamp(String unit, String period, int valueColumn, Map<String, Handed> measures) {

    /** A measure as it was handed out. */
    record Handed(String unitOfMeasure, String name) {}

    /** The stamp of a form of ours; null if the workbook is none. */
    static @Nullable FormStamp of(OfficeText workbook) {
        var sheet = workbook.find(FormWorkbook.STAMP);
        if (sheet.isEmpty()) {
            return null;
        }
        var measures = new LinkedHashMap<String, Handed>();
        var head = new LinkedHashMap<String, String>();
        var rows = sheet.get().rows();
        for (int row = 0; row < rows.size(); row++) {
            var name = at(rows.get(row), 0);
            if (row < FormWorkbook.STAMP_HEAD) {
                head.put(name, at(rows.get(row), 1));
            } else if (!name.isEmpty()) {
                measures.put(name, new Handed(at(rows.get(row), 1), at(rows.get(row), 2)));
            }
        }
        return new FormStamp(
                head.getOrDefault("unit", ""),
                head.getOrDefault("period", ""),
                valueColumn(workbook.names().get(FormWorkbook.VALUE_COLUMN)),
                measures);
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static int valueColumn(@Nullable String place) {
        if (place == null || place.contains("#REF!")) {
            return -1;
        }
        return new AreaReference(place, SpreadsheetVersion.EXCEL2007)
                .getFirstCell()
                .getCol();
    }
}
