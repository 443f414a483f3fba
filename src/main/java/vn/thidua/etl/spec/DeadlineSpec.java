package vn.thidua.etl.spec;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;

/** When a report is due: at the end of a day so many days after its period. */
public record DeadlineSpec(
        @Explained("Days after the last day of the period; negative if reports are due before it ends")
        int days,

        @Explained("Whether reports due and on time are counted as figures; no if the files bring these counts")
        @Default("true")
        boolean counted) {

    public DeadlineSpec {
        if (days < -90 || days > 365) {
            throw new IllegalArgumentException("`days` is from -90 to 365");
        }
    }

    /** The last second in which the report of {@code period} is on time. */
    public ZonedDateTime of(Period period) {
        LocalDate day = period.last().plusDays(days);
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Formats.ZONE);
    }
}
