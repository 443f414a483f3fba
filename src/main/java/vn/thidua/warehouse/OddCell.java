package vn.thidua.warehouse;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SubmissionId;

/**
 * A cell that is not clean, as it stands in its file.
 *
 * @param number grows from cell to cell of a load, with gaps; no line number
 */
public record OddCell(
        long number,
        SubmissionId submission,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String measure,
        @Nullable String value,
        @Nullable String level,
        @Nullable String basis,
        @Nullable String asOf,
        @Nullable String reporter,
        @Nullable String received,
        @Nullable String remark,
        @Nullable String sourceTitle,
        @Nullable String sourceUrl,
        @Nullable String quote) {

    /** The same cell with each of its texts changed. */
    public OddCell map(UnaryOperator<String> change) {
        return new OddCell(
                number,
                submission,
                changed(unit, change),
                changed(period, change),
                changed(measure, change),
                changed(value, change),
                changed(level, change),
                changed(basis, change),
                changed(asOf, change),
                changed(reporter, change),
                changed(received, change),
                changed(remark, change),
                changed(sourceTitle, change),
                changed(sourceUrl, change),
                changed(quote, change));
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
