package vn.thidua.etl.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.thidua.shared.Period;

/** What one unit counts in one quarter, before anything goes wrong on the way to the inbox. */
final class Sheet {
    private static final long MILLION = 1_000_000;

    private final Profile profile;
    private final Period quarter;
    private final Dice dice;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final Set<String> notApplicable = new LinkedHashSet<>();

    Sheet(Profile profile, Period quarter, Dice dice) {
        this.profile = profile;
        this.quarter = quarter;
        this.dice = dice;
    }

    Profile profile() {
        return profile;
    }

    Period quarter() {
        return quarter;
    }

    Dice dice() {
        return dice;
    }

    int number() {
        return quarter.quarterOfYear();
    }

    int year() {
        return quarter.year();
    }

    LocalDate lastDay() {
        return quarter.last();
    }

    /** The middle of the quarter as a number of years. */
    double time() {
        return year() + (number() - 0.5) / 4;
    }

    /** How much of a usual quarter's gatherings could take place. */
    double gatherings() {
        return switch (quarter.code()) {
            case "2020Q2" -> 0.55;
            case "2021Q3" -> 0.35;
            case "2021Q4" -> 0.75;
            default -> 1;
        };
    }

    /** A count near {@code expected}, by 12 % more or less. */
    long count(String measure, double expected) {
        return count(measure, expected, 0.12);
    }

    long count(String measure, double expected, double spread) {
        long value = dice.round(measure, Math.max(0, expected * dice.around(measure, spread)));
        values.put(measure, value);
        return value;
    }

    /** Money in đồng, full millions, from an expectation in millions. */
    long money(String measure, double millions, double spread) {
        long value = dice.round(measure, Math.max(0, millions * dice.around(measure, spread))) * MILLION;
        values.put(measure, value);
        return value;
    }

    void put(String measure, long value) {
        values.put(measure, value);
    }

    void notApplicable(String measure) {
        notApplicable.add(measure);
    }

    Map<String, Long> values() {
        return values;
    }

    Set<String> notApplicable() {
        return notApplicable;
    }
}
