package vn.thidua.shared;

import java.time.LocalDate;

/** First and last days of the standard periods in both calendars. */
final class PeriodShape {
    /** The years that a report can be about; a year outside is a slip of the keyboard. */
    static final int EARLIEST = 1990;

    static final int LATEST = 2099;

    private PeriodShape() {}

    static Period standard(ReportingCalendar calendar, PeriodKind kind, int year, int number) {
        int months = months(kind);
        if (number < 1 || number > perYear(kind)) {
            throw new IllegalArgumentException("a year has no %s number %d".formatted(kind.dbText(), number));
        }
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("year %d is outside %d to %d".formatted(year, EARLIEST, LATEST));
        }
        var start = LocalDate.of(year, 1, 1).plusMonths((long) (number - 1) * months);
        return new Period(calendar, kind, shift(calendar, start), lastDay(calendar, start, months));
    }

    static void check(ReportingCalendar calendar, PeriodKind kind, LocalDate first, LocalDate last) {
        var start = calendar == ReportingCalendar.QUARTER
                ? first
                : first.plusMonths(1).withDayOfMonth(1);
        int months = months(kind);
        boolean startsRight = shift(calendar, start).equals(first)
                && start.getDayOfMonth() == 1
                && (start.getMonthValue() - 1) % (kind == PeriodKind.NINE_MONTHS ? 12 : months) == 0;
        if (!startsRight || !lastDay(calendar, start, months).equals(last)) {
            throw new IllegalArgumentException(
                    "%s to %s is no %s of the calendar %s".formatted(first, last, kind.dbText(), calendar.dbText()));
        }
    }

    /** How many periods of a kind a year has; nine months exist once, from January. */
    static int perYear(PeriodKind kind) {
        return kind == PeriodKind.NINE_MONTHS ? 1 : 12 / months(kind);
    }

    private static LocalDate lastDay(ReportingCalendar calendar, LocalDate start, int months) {
        return shift(calendar, start.plusMonths(months)).minusDays(1);
    }

    private static LocalDate shift(ReportingCalendar calendar, LocalDate firstOfMonth) {
        return calendar == ReportingCalendar.QUARTER
                ? firstOfMonth
                : firstOfMonth.minusMonths(1).withDayOfMonth(15);
    }

    private static int months(PeriodKind kind) {
        return switch (kind) {
            case QUARTER -> 3;
            case HALF -> 6;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
            case SPAN -> throw new IllegalArgumentException("a span has no standard length");
        };
    }
}
