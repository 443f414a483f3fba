package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.CellFigure.Look;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;

/** Cells of tables: the text as everywhere, and the unrounded number it was written from. */
final class Cells {
    private final FigureText figures;
    private final Grain grain;

    Cells(FigureText figures, Grain grain) {
        this.figures = figures;
        this.grain = grain;
    }

    /** The figure of a row: "85,43%", "trên 7,69", "75,00% (mẫu số 4)". */
    TableCell value(@Nullable Row row) {
        if (row == null) {
            return TableCell.none();
        }
        Quantity quantity = row.quantity();
        return quantity == null
                ? TableCell.none()
                : new TableCell(figures.cell(row), figures.number(quantity, key(row, Part.VALUE)), null);
    }

    /** An estimate by area: "≈71,23%". */
    TableCell carried(@Nullable Row row) {
        return row == null ? TableCell.none() : figure(row, row.quantity(), Part.CARRIED);
    }

    /** The figure, or in words why there is none. */
    TableCell valueOr(@Nullable Row row, String missing) {
        return row == null || row.quantity() == null ? TableCell.text(missing) : value(row);
    }

    /** An amount that is none of the indicator's own figures, such as the difference of two. */
    TableCell amount(BigDecimal amount) {
        Quantity quantity = Quantity.exact(amount);
        return new TableCell(figures.digits(amount), figures.number(quantity, null), null);
    }

    TableCell numerator(@Nullable Row row, PageContext page) {
        return row == null || row.denominator() == null
                ? TableCell.none()
                : count(row, row.numerator(), Part.NUMERATOR, page);
    }

    TableCell denominator(@Nullable Row row, PageContext page) {
        return row == null ? TableCell.none() : count(row, row.denominator(), Part.DENOMINATOR, page);
    }

    /** "4/5". */
    static TableCell coverage(@Nullable Row row) {
        return row == null
                ? TableCell.none()
                : new TableCell(
                        row.reported() + "/" + row.expected(),
                        null,
                        new TableCell.Coverage(row.reported(), row.expected()));
    }

    /** The sum over members, where somebody reported a total of his own. */
    TableCell members(@Nullable Row row) {
        return row == null || row.membersValue() == null
                ? TableCell.none()
                : figure(row, Quantity.exact(row.membersValue()), Part.MEMBERS);
    }

    /** The reported total less the sum over members. */
    TableCell difference(@Nullable Row row) {
        if (row == null || row.difference() == null) {
            return TableCell.none();
        }
        return figure(
                row,
                row.differenceQualifier() == Qualifier.EXACT
                        ? Quantity.exact(row.difference())
                        : Quantity.about(row.difference()),
                Part.DIFFERENCE);
    }

    /** What was agreed with {@code subject} for the year of {@code quarter}. */
    TableCell target(Indicator indicator, Subject subject, Period quarter, BigDecimal target) {
        CellFigure.Key key = new CellFigure.Key(
                indicator.code(), subject.id(), subject.code(), Period.year(quarter.year()), Grain.YEAR, Part.TARGET);
        Quantity quantity = Quantity.exact(target);
        return new TableCell(figures.cell(quantity), figures.number(quantity, key), null);
    }

    /** "+2,1 đpt", "−5,4%"; null when one of the two has no value. */
    @Nullable
    TableCell change(@Nullable Row now, @Nullable Row before) {
        if (now == null || before == null || now.value() == null || before.value() == null) {
            return null;
        }
        BigDecimal less = now.value().subtract(before.value());
        String text = figures.shortChange(now.value(), before.value());
        if (figures.rate()) {
            return change(text, less.movePointRight(2), Look.POINTS, 2, now);
        }
        return before.value().signum() == 0
                ? TableCell.text(text)
                : change(text, less.divide(before.value(), MathContext.DECIMAL64), Look.RELATIVE, 1, now);
    }

    private TableCell change(String text, BigDecimal value, Look look, int decimals, Row now) {
        return new TableCell(
                text, new CellFigure(Quantity.exact(value), look, decimals, "", "", key(now, Part.CHANGE)), null);
    }

    private TableCell figure(Row row, @Nullable Quantity quantity, Part part) {
        return quantity == null
                ? TableCell.none()
                : new TableCell(figures.cell(quantity), figures.number(quantity, key(row, part)), null);
    }

    private TableCell count(Row row, @Nullable BigDecimal number, Part part, PageContext page) {
        return number == null
                ? TableCell.none()
                : new TableCell(
                        CardParts.count(number, page),
                        new CellFigure(
                                Quantity.exact(number),
                                Look.PLAIN,
                                Math.clamp(number.stripTrailingZeros().scale(), 0, 3),
                                "",
                                "",
                                key(row, part)),
                        null);
    }

    private CellFigure.Key key(Row row, Part part) {
        return new CellFigure.Key(row.indicator(), row.subject(), row.code(), row.period(), grain, part);
    }
}
