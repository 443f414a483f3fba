package vn.thidua.reference;

import vn.thidua.shared.Language;
import vn.thidua.shared.Period;

/** A period with the name that people give it, such as "Giãn cách 2021" for 24/07/2021 to 21/09/2021. */
public record NamedPeriod(Period period, String labelVi, String labelEn) {
    public String label(Language language) {
        return language == Language.VI ? labelVi : labelEn;
    }
}
