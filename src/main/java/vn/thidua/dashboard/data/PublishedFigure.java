package vn.thidua.dashboard.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Subject;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;

/**
 * One figure as the press printed it.
 *
 * @param quantity null for states other than a value
 * @param quote its own words; null where the item gives none
 */
public record PublishedFigure(
        Period period,
        Subject subject,
        Measure measure,
        Level level,
        Subject reporter,
        CellState state,
        @Nullable Quantity quantity,
        @Nullable LocalDate asOf,
        @Nullable String sourceTitle,
        @Nullable String sourceUrl,
        @Nullable String quote,
        @Nullable String remark) {}
