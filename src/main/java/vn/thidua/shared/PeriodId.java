package vn.thidua.shared;

import java.time.LocalDate;

/**
 * The numbering of periods. Standard ones are year × 100 plus: quarter 10 + q, half 20 + h, nine months 39, year 40; in
 * the 15–14 calendar 50 + q, 60 + h, 79, 80. Spans are 100 000 000 + 20 000 × first + last, in days since 1990.
 */
final class PeriodId {
    private static final LocalDate DAY_ZERO = LocalDate.of(1990, 1, 1);
    private static final int SPANS = 100_000_000;
    private static final int DAYS = 20_000;
    private static final int WINDOWS = 40;

    private PeriodId() {}

    static int of(Period period) {
        int kind = switch (period.kind()) {
            case QUARTER -> 10 + period.quarterOfYear();
            case HALF -> 20 + period.quarterOfYear() / 2;
            case NINE_MONTHS -> 39;
            case YEAR -> 40;
            case SPAN -> 0;
        };
        if (period.kind() == PeriodKind.SPAN) {
            return SPANS + DAYS * days(period.first()) + days(period.last());
        }
        return period.year() * 100 + kind + (period.calendar() == ReportingCalendar.WINDOW_15_14 ? WINDOWS : 0);
    }

    static Period parse(int id) {
        if (id >= SPANS) {
            int days = id - SPANS;
            return Period.span(DAY_ZERO.plusDays(days / DAYS), DAY_ZERO.plusDays(days % DAYS));
        }
        int rest = id % 100;
        var calendar = rest > WINDOWS ? ReportingCalendar.WINDOW_15_14 : ReportingCalendar.QUARTER;
        int kind = rest > WINDOWS ? rest - WINDOWS : rest;
        int year = id / 100;
        return switch (kind) {
            case 11, 12, 13, 14 -> PeriodShape.standard(calendar, PeriodKind.QUARTER, year, kind - 10);
            case 21, 22 -> PeriodShape.standard(calendar, PeriodKind.HALF, year, kind - 20);
            case 39 -> PeriodShape.standard(calendar, PeriodKind.NINE_MONTHS, year, 1);
            case 40 -> PeriodShape.standard(calendar, PeriodKind.YEAR, year, 1);
            default -> throw new IllegalArgumentException("no period has the id " + id);
        };
    }

    static void checkSpan(ReportingCalendar calendar, LocalDate first, LocalDate last) {
        if (calendar != ReportingCalendar.QUARTER || last.isBefore(first) || days(first) < 0 || days(last) >= DAYS) {
            throw new IllegalArgumentException("no span runs from %s to %s".formatted(first, last));
        }
    }

    private static int days(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - DAY_ZERO.toEpochDay());
    }
}
