package vn.thidua.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days a figure is about. Standard periods (quarter, half, nine months, year) follow a calendar and enter series;
 * a span is any other stretch of days, a reference point.
 *
 * @param calendar a span always has {@link ReportingCalendar#QUARTER}
 * @param first first day
 * @param last last day, included
 */
public record Period(ReportingCalendar calendar, PeriodKind kind, LocalDate first, LocalDate last)
        implements Comparable<Period> {
    private static final Comparator<Period> ORDER = Comparator.comparing(Period::first)
            .thenComparing(Period::last)
            .thenComparing(Period::calendar)
            .thenComparing(Period::kind);

    public Period {
        if (kind == PeriodKind.SPAN) {
            PeriodId.checkSpan(calendar, first, last);
        } else {
            PeriodShape.check(calendar, kind, first, last);
        }
    }

    /** A calendar quarter, 1 to 4. */
    public static Period quarter(int year, int quarter) {
        return PeriodShape.standard(ReportingCalendar.QUARTER, PeriodKind.QUARTER, year, quarter);
    }

    /** The first (1) or second (2) half of a year. */
    public static Period half(int year, int half) {
        return PeriodShape.standard(ReportingCalendar.QUARTER, PeriodKind.HALF, year, half);
    }

    /** January to September. */
    public static Period nineMonths(int year) {
        return PeriodShape.standard(ReportingCalendar.QUARTER, PeriodKind.NINE_MONTHS, year, 1);
    }

    public static Period year(int year) {
        return PeriodShape.standard(ReportingCalendar.QUARTER, PeriodKind.YEAR, year, 1);
    }

    /** A quarter of the 15–14 calendar: quarter 1 of 2022 runs from 15/12/2021 to 14/03/2022. */
    public static Period window(int year, int quarter) {
        return PeriodShape.standard(ReportingCalendar.WINDOW_15_14, PeriodKind.QUARTER, year, quarter);
    }

    /** Any stretch of days from 01/01/1990 to 03/10/2044. */
    public static Period span(LocalDate first, LocalDate last) {
        return new Period(ReportingCalendar.QUARTER, PeriodKind.SPAN, first, last);
    }

    /**
     * The period written as {@code code}: a canonical code or a common way to write it in Vietnamese or English, such
     * as "Quý IV/2022", "6 tháng đầu năm 2022", "24/07/2021 - 21/09/2021". Empty for anything else. Case and accents
     * do not matter.
     */
    public static Optional<Period> parse(String code) {
        return PeriodText.parse(code);
    }

    /** The canonical code: 2022Q4, 2022H1, 2022M9, 2022Y, with a W after it in the 15–14 calendar; spans by dates. */
    public String code() {
        var standard = switch (kind) {
            case QUARTER -> "Q" + quarterOfYear();
            case HALF -> "H" + quarterOfYear() / 2;
            case NINE_MONTHS -> "M9";
            case YEAR -> "Y";
            case SPAN -> "";
        };
        if (kind == PeriodKind.SPAN) {
            return first + ".." + last;
        }
        return year() + standard + (calendar == ReportingCalendar.WINDOW_15_14 ? "W" : "");
    }

    /** The number that stands for this period in the warehouse, the same on every machine. */
    public int id() {
        return PeriodId.of(this);
    }

    /** The period of an id; throws {@link IllegalArgumentException} for a number that is no period's. */
    public static Period ofId(int id) {
        return PeriodId.parse(id);
    }

    /** The year the period counts for: that of its last day. */
    public int year() {
        return last.getYear();
    }

    /** The quarter of the year in which the period ends, 1 to 4; a 15–14 window counts by its own calendar. */
    public int quarterOfYear() {
        return (last.getMonthValue() + 2) / 3;
    }

    /**
     * The period before: the previous quarter, half or year. Nine months have the nine months of the year before; a
     * span the same number of days directly before it.
     */
    public Period previous() {
        return switch (kind) {
            case QUARTER -> before(quarterOfYear());
            case HALF -> before(quarterOfYear() / 2);
            case NINE_MONTHS, YEAR -> sameLastYear();
            case SPAN -> {
                long days = last.toEpochDay() - first.toEpochDay() + 1;
                yield span(first.minusDays(days), first.minusDays(1));
            }
        };
    }

    private Period before(int number) {
        return number > 1
                ? PeriodShape.standard(calendar, kind, year(), number - 1)
                : PeriodShape.standard(calendar, kind, year() - 1, PeriodShape.perYear(kind));
    }

    /** The same part of the year before. */
    public Period sameLastYear() {
        return switch (kind) {
            case QUARTER -> PeriodShape.standard(calendar, kind, year() - 1, quarterOfYear());
            case HALF -> PeriodShape.standard(calendar, kind, year() - 1, quarterOfYear() / 2);
            case NINE_MONTHS, YEAR -> PeriodShape.standard(calendar, kind, year() - 1, 1);
            case SPAN -> span(first.minusYears(1), last.minusYears(1));
        };
    }

    /** The quarters it is made of in its own calendar, oldest first; a span has none. */
    public List<Period> quarters() {
        int end = quarterOfYear();
        int count = switch (kind) {
            case QUARTER -> 1;
            case HALF -> 2;
            case NINE_MONTHS -> 3;
            case YEAR -> 4;
            case SPAN -> 0;
        };
        return IntStream.rangeClosed(end - count + 1, end)
                .mapToObj(quarter -> PeriodShape.standard(calendar, PeriodKind.QUARTER, year(), quarter))
                .toList();
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
