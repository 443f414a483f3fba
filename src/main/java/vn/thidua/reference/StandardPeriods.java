package vn.thidua.reference;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Period;

/** The quarters, halves, nine months and years of both calendars that a report may be about. */
final class StandardPeriods {
    /** First year; no figure of the movement in hand is older than 2013. */
    static final int FIRST = 2010;

    static final int LAST = 2040;

    private StandardPeriods() {}

    static List<Period> all() {
        var periods = new ArrayList<Period>();
        for (int year = FIRST; year <= LAST; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                periods.add(Period.quarter(year, quarter));
                periods.add(Period.window(year, quarter));
            }
            periods.add(Period.half(year, 1));
            periods.add(Period.half(year, 2));
            periods.add(Period.nineMonths(year));
            periods.add(Period.year(year));
        }
        return periods;
    }
}
