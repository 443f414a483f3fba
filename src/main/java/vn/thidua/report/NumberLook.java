package vn.thidua.report;

import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.TableCell;
import vn.thidua.shared.Quantity;

/**
 * How a spreadsheet program shows a number as the screen does: scaled by the format alone, so that the cell keeps đồng,
 * kg and fractions; "over" and "about" as signs before it, an incomplete coverage behind it.
 */
final class NumberLook {
    private NumberLook() {}

    static String of(TableCell cell, CellFigure figure) {
        String mark = mark(figure.quantity());
        String number = digits(figure) + behind(cell, figure);
        return figure.look().signed()
                ? "+" + mark + number + ";-" + mark + number + ";" + mark + number
                : mark + number;
    }

    /** A comma behind the digits divides what is shown by a thousand. */
    private static String digits(CellFigure figure) {
        String decimals = figure.decimals() == 0 ? "" : "." + "0".repeat(figure.decimals());
        return switch (figure.look()) {
            case PLAIN -> "#,##0" + decimals;
            case THOUSAND, TONNE -> "#,##0" + decimals + ",";
            case MILLION -> "#,##0" + decimals + ",,";
            case BILLION -> "#,##0" + decimals + ",,,";
            case PERCENT, RELATIVE -> "0" + decimals + "%";
            case POINTS -> "0" + decimals;
        };
    }

    private static String mark(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case EXACT -> "";
            case OVER -> "\">\"";
            case UNDER -> "\"<\"";
            case ABOUT, RANGE -> "\"≈\"";
        };
    }

    private static String behind(TableCell cell, CellFigure figure) {
        String unit = figure.look() == CellFigure.Look.POINTS ? "đpt" : figure.shownUnit();
        String words = (unit.isEmpty() ? "" : " " + unit) + incomplete(cell.coverage());
        // a quotation mark would end the text within the format
        return words.isEmpty() ? "" : '"' + words.replace("\"", "") + '"';
    }

    private static String incomplete(TableCell.@Nullable Coverage coverage) {
        return coverage == null || coverage.complete()
                ? ""
                : " (" + coverage.reported() + "/" + coverage.expected() + ")";
    }
}
