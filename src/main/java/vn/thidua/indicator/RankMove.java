package vn.thidua.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * A unit whose rank within its cluster differs between two states of the figures. Ranks start at 1, equal values share
 * one, by unrounded values.
 *
 * @param period a quarter
 * @param oldRank null if the unit had no figure to be ranked by
 * @param newRank null if it has none any more
 * @param oldValue unrounded, as in {@link Row#value()}; null with the rank
 * @param newValue unrounded; null with the rank
 * @param ranked how many units of the cluster have a rank afterwards
 */
public record RankMove(
        Dataset dataset,
        IndicatorCode indicator,
        Period period,
        SubjectId cluster,
        SubjectId unit,
        @Nullable Integer oldRank,
        @Nullable Integer newRank,
        @Nullable BigDecimal oldValue,
        @Nullable BigDecimal newValue,
        int ranked) {

    /** By how many places; 0 where one of the ranks is missing. */
    public int places() {
        return oldRank == null || newRank == null ? 0 : Math.abs(oldRank - newRank);
    }
}
