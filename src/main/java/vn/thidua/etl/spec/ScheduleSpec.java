package vn.thidua.etl.spec;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.quartz.CronExpression;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;

/** When a job runs by itself. */
public record ScheduleSpec(
        @Explained("Seconds minutes hours day-of-month month day-of-week, as Quartz reads them: 0 30 5 * * ?")
        String cron,

        @Default("Asia/Ho_Chi_Minh") String zone,

        @Explained("What happens at start with runs that fell into a time when the program was down") @Default("once")
        Missed missed) {

    /** What becomes of times that were missed. */
    public enum Missed {
        /** One run for all of them, at once. */
        ONCE,
        /** Nothing until the next time. */
        SKIP
    }

    public ScheduleSpec {
        try {
            var unused = new CronExpression(cron);
        } catch (ParseException e) {
            throw new IllegalArgumentException("`cron` %s: %s".formatted(cron, e.getMessage()), e);
        }
        try {
            var unused = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("`zone` %s is not a time zone".formatted(zone), e);
        }
    }
}
