package vn.thidua.etl.sample;

import java.time.LocalDate;

/**
 * How a unit reports: when its sheet comes, whether it comes at all, which cells stay empty. Sheets are counted as late
 * from the sixth day after the quarter.
 */
final class Habits {
    /** Days after the end of a quarter in which a sheet is on time. */
    static final int DAYS = 5;

    private static final int REPORTS = 6;
    private final Dice dice;
    private final double laxness;

    Habits(String unit, Dice dice) {
        this.dice = dice;
        this.laxness = 0.03 + 0.14 * dice.of(unit).fraction("laxness");
    }

    /** Whether a sheet never comes. */
    boolean silent(Sheet sheet) {
        boolean newest = sheet.quarter().code().equals("2025Q4");
        return sheet.dice().chance("silent", newest ? 0.09 : laxness / 8);
    }

    boolean late(Sheet sheet) {
        return sheet.dice().chance("late", laxness);
    }

    LocalDate received(Sheet sheet) {
        int days = late(sheet)
                ? sheet.dice().between("days late", DAYS + 1, DAYS + 24)
                : sheet.dice().between("days", -5, DAYS);
        return sheet.lastDay().plusDays(days);
    }

    /** Reports due in the quarter and those on time: monthly, on single topics, and this one. */
    void count(Sheet sheet) {
        int onTime = late(sheet) ? 0 : 1;
        for (int report = 1; report < REPORTS; report++) {
            onTime += dice.of(sheet.profile().unit().code())
                            .of(sheet.quarter().code())
                            .chance("report " + report, laxness)
                    ? 0
                    : 1;
        }
        sheet.put("REPORTS_DUE", REPORTS);
        sheet.put("REPORTS_ON_TIME", onTime);
    }

    /** Whether the cell is left without a figure. */
    boolean empty(Sheet sheet, String measure) {
        return sheet.dice().chance("empty " + measure, 0.004);
    }
}
