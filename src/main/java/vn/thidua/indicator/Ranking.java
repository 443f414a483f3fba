package vn.thidua.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import vn.thidua.reference.Better;

/** Places among comparable figures: the best is first, equal figures share a place, the next is as much lower. */
public final class Ranking {
    private Ranking() {}

    /** 1 and as many as have a better value than {@code own}; compares unrounded values. */
    public static int place(BigDecimal own, Collection<BigDecimal> among, Better better) {
        int sign = better == Better.LOWER ? -1 : 1;
        return 1
                + (int) among.stream()
                        .filter(other -> sign * other.compareTo(own) > 0)
                        .count();
    }
}
