package vn.thidua.submission.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.FormWorkbook;

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
    static @Nullable FormStamp of(XSSFWorkbook workbook) {
        var sheet = workbook.getSheet(FormWorkbook.STAMP);
        if (sheet == null) {
            return null;
        }
        var measures = new LinkedHashMap<String, Handed>();
        var head = new LinkedHashMap<String, String>();
        for (var row : sheet) {
            var name = CellText.at(row, 0);
            if (row.getRowNum() < FormWorkbook.STAMP_HEAD) {
                head.put(name, CellText.at(row, 1));
            } else if (!name.isEmpty()) {
                measures.put(name, new Handed(CellText.at(row, 1), CellText.at(row, 2)));
            }
        }
        return new FormStamp(
                head.getOrDefault("unit", ""), head.getOrDefault("period", ""), valueColumn(workbook), measures);
    }

    private static int valueColumn(XSSFWorkbook workbook) {
        var name = workbook.getName(FormWorkbook.VALUE_COLUMN);
        if (name == null || name.getRefersToFormula().contains("#REF!")) {
            return -1;
        }
        return new AreaReference(name.getRefersToFormula(), workbook.getSpreadsheetVersion())
                .getFirstCell()
                .getCol();
    }
}
