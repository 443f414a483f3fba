package vn.thidua.submission.value;

import vn.thidua.submission.Fault;

/** The problems of one cell, with their stable codes. Their sentences stand in the bundles under the same code. */
final class ValueFaults {
    private ValueFaults() {}

    /** VAL-01: separators that can be read in two ways. */
    static Fault twoReadings(String text, Object vietnamese, Object english) {
        return Fault.of("VAL-01", text, vietnamese, english);
    }

    /** VAL-02: no number, or not a number in any way of writing one. */
    static Fault noNumber(String text) {
        return Fault.of("VAL-02", text);
    }

    /** VAL-03: more decimals than the measure has. */
    static Fault decimals(String text, int allowed) {
        return Fault.of("VAL-03", text, allowed);
    }

    /** VAL-04: scientific notation, which loses digits before anybody sees it. */
    static Fault scientific(String text) {
        return Fault.of("VAL-04", text);
    }

    /** VAL-05: below zero. */
    static Fault negative(Fault.Amount amount) {
        return Fault.of("VAL-05", amount);
    }

    /** VAL-06: more than fifteen digits before the decimals. */
    static Fault tooLarge(String text) {
        return Fault.of("VAL-06", text);
    }

    /** VAL-07: a unit of measure of another kind. */
    static Fault otherUnit(String given, String expected) {
        return Fault.of("VAL-07", given, expected);
    }

    /** VAL-08: a word that is no unit and no qualifier. */
    static Fault unknownWord(String word, String text) {
        return Fault.of("VAL-08", word, text);
    }

    /** VAL-09: the text of a formula, or a sum left to the reader. */
    static Fault formula(String text) {
        return Fault.of("VAL-09", text);
    }

    /** VAL-10: an error value of a spreadsheet. */
    static Fault spreadsheetError(String text) {
        return Fault.of("VAL-10", text);
    }

    /** VAL-11: a range that does not rise. */
    static Fault fallingRange(String text) {
        return Fault.of("VAL-11", text);
    }

    /** VAL-12: two numbers where the measure takes one. */
    static Fault pairForMeasure(String text) {
        return Fault.of("VAL-12", text);
    }

    /** VAL-13: a percentage where the measure is counted. */
    static Fault percentForMeasure(String text) {
        return Fault.of("VAL-13", text);
    }

    /** VAL-14: a rate without a percent sign. */
    static Fault bareRate(String text, Fault.Amount first, Fault.Amount second) {
        return Fault.of("VAL-14", text, first, second);
    }

    /** VAL-15: above 100 per cent. Such rates have reached the press before. */
    static Fault above100(String text) {
        return Fault.of("VAL-15", text);
    }

    /** VAL-16: "không có" and its like: did nothing occur, or is there no figure? */
    static Fault noneOrMissing(String text) {
        return Fault.of("VAL-16", text);
    }

    /** VAL-17: characters that hide or reorder what is read, or far too many of them. */
    static Fault unsafe(String text) {
        return Fault.of("VAL-17", text);
    }

    /** VAL-18: money with decimals and without triệu or tỷ. */
    static Fault scaleMissing(String text, Fault.Amount millions, Fault.Amount billions) {
        return Fault.of("VAL-18", text, millions, billions);
    }

    /** VAL-19: "13 tỷ 355": a rest without its unit. */
    static Fault restWithoutUnit(String text, Fault.Amount literal, Fault.Amount spoken) {
        return Fault.of("VAL-19", text, literal, spoken);
    }

    /** VAL-20: the percentage beside a pair is not that of the pair. */
    static Fault percentContradicts(Fault.Amount stated, Fault.Fraction pair) {
        return Fault.of("VAL-20", stated, pair);
    }

    /** VAL-21: a date. */
    static Fault date(String text) {
        return Fault.of("VAL-21", text);
    }

    /** VAL-22: parts that do not fall in size: "355 triệu 13 tỷ". */
    static Fault partsOutOfOrder(String text) {
        return Fault.of("VAL-22", text);
    }

    /** VAL-23: a rate that is neither a pair nor a percentage. */
    static Fault noRate(String text) {
        return Fault.of("VAL-23", text);
    }

    /** VAL-24: "n/a" says not applicable to some and not available to others. */
    static Fault notApplicableOrMissing(String text) {
        return Fault.of("VAL-24", text);
    }
}
