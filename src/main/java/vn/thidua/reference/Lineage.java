package vn.thidua.reference;

import java.math.BigDecimal;
import vn.thidua.shared.SubjectId;

/**
 * Part of a former unit that lies in a new one.
 *
 * @param weight share of the former unit, 0 to 1 with nine decimals; the weights of one former unit sum to 1
 * @param areaKm2 the common area in square kilometres
 * @param method how the weight was found, as shown to readers: "area-based estimate"
 */
public record Lineage(SubjectId former, SubjectId present, BigDecimal weight, BigDecimal areaKm2, String method) {
    /** The same land as a part of a larger subject. */
    public Lineage of(SubjectId larger) {
        return new Lineage(former, larger, weight, areaKm2, method);
    }

    /** Two parts of one former unit together. */
    public Lineage plus(Lineage other) {
        return new Lineage(former, present, weight.add(other.weight), areaKm2.add(other.areaKm2), method);
    }
}
