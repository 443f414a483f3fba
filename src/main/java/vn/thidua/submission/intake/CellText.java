package vn.thidua.submission.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What a cell of a workbook says, as text that means the same to whoever reads values: a number keeps its 15 digits, its
 * per cent sign, and the unit that its number format shows behind it.
 */
final class CellText {
    /** Words in a number format: {@code #,##0" tỷ đồng"}. */
    private static final Pattern SHOWN = Pattern.compile("\"([^\"]*\\p{L}[^\"]*)\"");

    /** A format that shows thousands or millions: {@code #,##0,,}. What it shows is not what the cell holds. */
    private static final Pattern SCALED = Pattern.compile("[0#],+(?![0#,])");

    /** Fewer decimals could be taken for thousands: 1,124. */
    private static final int LEAST_DECIMALS = 4;

    private CellText() {}

    /** The text of a cell of a row; empty if there is none. */
    static String at(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null ? "" : of(cell);
    }

    static String of(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (cell.getCellType() == CellType.FORMULA && isNotComputed(cell)) {
            return "=" + cell.getCellFormula();
        }
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    /** Some programs write formulas and leave it to the reader to compute them. */
    private static boolean isNotComputed(Cell cell) {
        return cell instanceof XSSFCell own
                && !own.getCTCell().isSetV()
                && !own.getCTCell().isSetIs();
    }

    private static String number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            var at = cell.getLocalDateTimeCellValue();
            return at == null ? "" : at.toLocalDate().toString();
        }
        var number = new BigDecimal(NumberToTextConverter.toText(value));
        var format = cell.getCellStyle().getDataFormatString();
        var unquoted = SHOWN.matcher(format).replaceAll("");
        if (unquoted.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        var shown = SHOWN.matcher(format);
        return shown.find() && !SCALED.matcher(unquoted).find()
                ? plain(number) + " " + shown.group(1).strip()
                : plain(number);
    }

    /** Whole numbers as they are, others with a decimal comma and so many decimals that nobody takes them for thousands. */
    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0
                ? stripped.toPlainString()
                : stripped.setScale(Math.max(stripped.scale(), LEAST_DECIMALS))
                        .toPlainString()
                        .replace('.', ',');
    }
}
