package vn.thidua.etl.spec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.submission.deadline.DeadlineRule;

/** When a report is due: at the end of a day so many days after its period. */
public record DeadlineSpec(
        @Explained("Days after the last day of the period; negative if reports are due before it ends")
        int days,

        @Explained("Whether reports due and on time are counted as figures; no if the files bring these counts")
        @Default("true")
        boolean counted,

        @Explained("Other days for a kind of period or a level of units; the first that fits counts") @Default("[]")
        List<Case> cases,

        @Explained("When a period is closed: later reports need an exception; absent: never") @Nullable
        Lock lock,

        @Explained("Reports of periods that ended before this day are history: not judged, never late or refused")
        @Nullable
        LocalDate judgedFrom)
        implements DeadlineRule {

    private static final String DAYS = "`days` is from -90 to 365";

    /** Other days for some reports. */
    public record Case(
            @Explained("Kind of period: quarter, half, nine_months, year") @Nullable
            PeriodKind kind,

            @Explained("Level of the units: district, commune") @Nullable
            SubjectKind level,

            @Explained("Days after the last day of the period")
            int days) {
        public Case {
            if (kind == null && level == null) {
                throw new IllegalArgumentException("a case says its `kind`, its `level` or both");
            }
            check(days);
        }

        boolean fits(Period period, @Nullable SubjectKind unit) {
            return (kind == null || kind == period.kind()) && (level == null || level == unit);
        }
    }

    /** When a period is closed. */
    public record Lock(
            @Explained("Days after the due day on which reports are still taken")
            int days) {
        public Lock {
            if (days < 0 || days > 3650) {
                throw new IllegalArgumentException("`days` of `lock` is from 0 to 3650");
            }
        }
    }

    public DeadlineSpec {
        check(days);
        cases = List.copyOf(cases);
    }

    private static void check(int days) {
        if (days < -90 || days > 365) {
            throw new IllegalArgumentException(DAYS);
        }
    }

    /** The last second in which the report of {@code period} is on time, for units of any level. */
    public ZonedDateTime of(Period period) {
        return end(dueDay(period, null));
    }

    @Override
    public Instant due(Period period, SubjectKind kind) {
        return end(dueDay(period, kind)).toInstant();
    }

    @Override
    public Optional<Instant> lock(Period period, SubjectKind kind) {
        return Optional.ofNullable(lock)
                .map(days -> end(dueDay(period, kind).plusDays(days.days())).toInstant());
    }

    @Override
    public boolean judges(Period period) {
        return judgedFrom == null || !period.last().isBefore(judgedFrom);
    }

    private LocalDate dueDay(Period period, @Nullable SubjectKind kind) {
        int after = cases.stream()
                .filter(each -> each.fits(period, kind))
                .findFirst()
                .map(Case::days)
                .orElse(days);
        return period.last().plusDays(after);
    }

    private static ZonedDateTime end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Formats.ZONE);
    }
}
