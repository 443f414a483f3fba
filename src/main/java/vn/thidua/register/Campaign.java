package vn.thidua.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

/**
 * When a fund is collected, the same days every year.
 *
 * @param fund the beginning of the codes of its measures, such as {@code FUND_SEA}
 * @param last not before {@code first}: no campaign runs over new year
 */
public record Campaign(String fund, String nameVi, String nameEn, MonthDay first, MonthDay last, String source)
        implements Serializable {
    public Campaign {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the campaign %s ends before it begins".formatted(fund));
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public boolean collects(MeasureCode measure) {
        return measure.value().startsWith(fund + "_");
    }

    /** Whether a day of it lies in the period. */
    public boolean touches(Period period) {
        LocalDate from = first.atYear(period.year());
        LocalDate to = last.atYear(period.year());
        return !from.isAfter(period.last()) && !to.isBefore(period.first());
    }
}
