package vn.thidua.indicator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Question;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.ReportingCalendar;

/**
 * One period of an answer and the periods whose figures make it.
 *
 * @param period as it stands in the row
 * @param quarters the quarters that add up to it, from the first of the year on
 * @param whole the longer period that a report may cover in one figure; null where that is the quarter itself
 */
record AskedPeriod(
        Period period, List<Period> quarters, @Nullable Period whole) {
    private static final int WINDOW_IDS = 40;

    /** The periods of a question, oldest first. */
    static List<AskedPeriod> of(Question question) {
        List<AskedPeriod> asked = new ArrayList<>();
        for (var quarter = question.from(); quarter.compareTo(question.to()) <= 0; quarter = next(quarter)) {
            switch (question.grain()) {
                case QUARTER -> asked.add(new AskedPeriod(quarter, List.of(quarter), null));
                case YTD -> asked.add(toDate(quarter, quarter));
                case YEAR -> {
                    if (quarter.quarterOfYear() == 4) {
                        asked.add(toDate(standard(quarter, PeriodKind.YEAR), quarter));
                    }
                }
            }
        }
        return asked;
    }

    private static AskedPeriod toDate(Period period, Period end) {
        var quarters = IntStream.rangeClosed(1, end.quarterOfYear())
                .mapToObj(quarter -> quarter(end, quarter))
                .toList();
        var whole = switch (end.quarterOfYear()) {
            case 1 -> null;
            case 2 -> standard(end, PeriodKind.HALF);
            case 3 -> standard(end, PeriodKind.NINE_MONTHS);
            default -> standard(end, PeriodKind.YEAR);
        };
        return new AskedPeriod(period, quarters, whole);
    }

    /** The quarter of the same year and calendar with this number. */
    static Period quarter(Period like, int number) {
        return like.calendar() == ReportingCalendar.QUARTER
                ? Period.quarter(like.year(), number)
                : Period.window(like.year(), number);
    }

    private static Period next(Period quarter) {
        int number = quarter.quarterOfYear();
        return number < 4
                ? quarter(quarter, number + 1)
                : quarter.calendar() == ReportingCalendar.QUARTER
                        ? Period.quarter(quarter.year() + 1, 1)
                        : Period.window(quarter.year() + 1, 1);
    }

    private static Period standard(Period end, PeriodKind kind) {
        var plain = switch (kind) {
            case HALF -> Period.half(end.year(), 1);
            case NINE_MONTHS -> Period.nineMonths(end.year());
            case YEAR -> Period.year(end.year());
            case QUARTER, SPAN -> throw new IllegalArgumentException("no whole of kind " + kind);
        };
        return end.calendar() == ReportingCalendar.QUARTER ? plain : Period.ofId(plain.id() + WINDOW_IDS);
    }

    int id() {
        return period.id();
    }

    Period lastQuarter() {
        return quarters.getLast();
    }

    int slots() {
        return quarters.size();
    }
}
