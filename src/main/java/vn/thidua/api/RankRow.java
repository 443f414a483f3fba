package vn.thidua.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.RankMove;
import vn.thidua.reference.Reference;

/** A unit whose rank within its cluster moves; a rank that is null says that it had, or has, no figure to be ranked by. */
record RankRow(
        String dataset,
        String indicator,
        String period,
        String cluster,
        String code,
        String name,
        @Nullable Integer oldRank,
        @Nullable Integer newRank,
        int ranked,
        @Nullable BigDecimal oldValue,
        @Nullable BigDecimal newValue) {

    static RankRow of(RankMove move, Reference reference) {
        var unit = reference.require(move.unit());
        return new RankRow(
                move.dataset().dbText(),
                move.indicator().value(),
                move.period().code(),
                reference.require(move.cluster()).code(),
                unit.code(),
                unit.nameVi(),
                move.oldRank(),
                move.newRank(),
                move.ranked(),
                Numbers.plain(move.oldValue()),
                Numbers.plain(move.newValue()));
    }
}
