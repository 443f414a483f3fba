package vn.thidua.planning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;

/**
 * One unit of a planning sheet.
 *
 * @param cluster of the unit in the planned year, null without one
 * @param twoYearsAgo result, as a target would be written
 * @param lastYear result of the year before the planned one
 * @param weight last year's denominator of a rate, by which units are weighed in totals; one for a sum
 * @param agreed target in the edition that is shown
 * @param proposal null until somebody proposed one
 */
public record PlanRow(
        Subject unit,
        @Nullable Subject cluster,
        @Nullable BigDecimal twoYearsAgo,
        @Nullable BigDecimal lastYear,
        BigDecimal weight,
        @Nullable BigDecimal agreed,
        @Nullable Proposal proposal) {

    /** The target as it would stand: what is proposed, else what was agreed. */
    public @Nullable BigDecimal target() {
        return proposal == null ? agreed : proposal.value();
    }
}
