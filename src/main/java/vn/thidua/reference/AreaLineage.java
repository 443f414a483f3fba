package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vn.thidua.shared.SubjectId;

/**
 * Estimates how much of a former unit went to each new one from common areas alone: w(d→u) = km²(u)·share(u,d) ÷ Σ over
 * v of km²(v)·share(v,d). Weights have nine decimals; what rounding down leaves is given to the largest remainders, so
 * that the weights of each former unit sum to exactly 1.
 */
final class AreaLineage {
    static final String METHOD = "area-based estimate";
    private static final BigInteger PARTS = BigInteger.TEN.pow(9);

    /** The share of a new unit's area that lay in a former one. */
    record Share(SubjectId present, SubjectId former, BigDecimal presentKm2, BigDecimal percent) {
        BigDecimal commonKm2() {
            return presentKm2.multiply(percent).movePointLeft(2).setScale(6, RoundingMode.HALF_UP);
        }
    }

    private record Part(Share share, BigInteger whole, BigInteger remainder) {}

    private AreaLineage() {}

    static List<Lineage> of(List<Share> shares) {
        var lineage = new ArrayList<Lineage>();
        new TreeMap<>(shares.stream().collect(groupingBy(Share::former)))
                .values()
                .forEach(parts -> lineage.addAll(weigh(parts)));
        return lineage;
    }

    private static List<Lineage> weigh(List<Share> shares) {
        var total = shares.stream()
                .map(share -> share.commonKm2().unscaledValue())
                .reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new ArrayList<Part>();
        var left = PARTS;
        for (var share : shares) {
            var divided = share.commonKm2().unscaledValue().multiply(PARTS).divideAndRemainder(total);
            parts.add(new Part(share, divided[0], divided[1]));
            left = left.subtract(divided[0]);
        }
        parts.sort(Comparator.comparing(Part::remainder)
                .reversed()
                .thenComparing(part -> part.share().present()));
        var lineage = new ArrayList<Lineage>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var weight = i < left.intValueExact() ? part.whole().add(BigInteger.ONE) : part.whole();
            lineage.add(new Lineage(
                    part.share().former(),
                    part.share().present(),
                    new BigDecimal(weight, 9),
                    part.share().commonKm2(),
                    METHOD));
        }
        return lineage;
    }
}
