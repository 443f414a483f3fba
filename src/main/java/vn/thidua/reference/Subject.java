package vn.thidua.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * Who a figure is about: the city, a cluster, a unit or a place.
 *
 * @param id given once, never reused; the only key
 * @param code official code; may pass to another subject after this one has ended
 * @param shortVi for labels: "Gia Lâm", "Xã Gia Lâm", "Cụm 3"
 * @param owner body that runs a cluster; with {@code number} and the first day it names a cluster for good
 * @param urban a quận, thị xã, phường or thị trấn
 * @param areaKm2 in square kilometres, where known
 * @param sortKey puts names in Vietnamese order by plain comparison, after type and cluster number
 * @param searchKey the full name without accents
 * @param dataset the figures that alone know the subject, as a cluster that was made up for demonstration; null for all
 */
public record Subject(
        SubjectId id,
        String code,
        SubjectKind kind,
        String nameVi,
        String nameEn,
        String shortVi,
        @Nullable SubjectId parent,
        @Nullable String owner,
        @Nullable Integer number,
        Validity validity,
        boolean urban,
        @Nullable BigDecimal areaKm2,
        String sortKey,
        String searchKey,
        @Nullable String source,
        @Nullable Dataset dataset) {

    public SubjectType type() {
        return kind.type();
    }

    /** The full name in the reader's language. */
    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** The Vietnamese name without its kind: "Gia Lâm" of "Xã Gia Lâm". */
    public String bareName() {
        return SubjectNames.bare(nameVi);
    }

    public boolean existsOn(LocalDate day) {
        return validity.holdsOn(day);
    }
}
