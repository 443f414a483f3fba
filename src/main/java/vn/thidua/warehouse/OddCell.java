package vn.thidua.warehouse;

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
        @Nullable String quote) {}
