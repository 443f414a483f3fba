package vn.thidua.etl;

import java.util.List;
import java.util.Map;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Problem;

/**
 * What a file says for one report.
 *
 * @param cells by measure, in the order of the file
 * @param problems rows that are not of this report, or of nobody
 */
public record FilledForm(Map<MeasureCode, Cell> cells, List<Problem> problems) {

    /**
     * A cell as it was written.
     *
     * @param place where it stands in the file: {@code Số liệu!H14} of a workbook, the line of a text file
     */
    public record Cell(String typed, String note, String place) {}

    public FilledForm {
        problems = List.copyOf(problems);
    }
}
