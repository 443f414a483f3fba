package vn.thidua.reference;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;

/**
 * One thing that is counted (nội dung số liệu). Values are kept in {@code unitVi}: đồng, kg, pieces, percent.
 *
 * @param scale how screens show it: one, thousand, million, billion, tonne, percent
 * @param decimals of a value as submitted; 0 for counts, money and weight
 * @param partOf the whole that this is a subset of ("trong đó"): never added to it
 */
public record Measure(
        int id,
        MeasureCode code,
        String nameVi,
        String nameEn,
        String unitVi,
        String unitEn,
        MeasureKind kind,
        Better better,
        String scale,
        int decimals,
        @Nullable MeasureCode partOf,
        Validity validity,
        String searchKey) {

    public Measure {
        if (id < 1 || decimals < 0 || decimals > 3) {
            throw new IllegalArgumentException("measure %s: id %d, decimals %d".formatted(code, id, decimals));
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** The unit of measure in the reader's language. */
    public String unit(Language language) {
        return language == Language.VI ? unitVi : unitEn;
    }
}
