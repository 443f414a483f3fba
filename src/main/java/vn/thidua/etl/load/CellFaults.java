package vn.thidua.etl.load;

import vn.thidua.etl.run.Wording;
import vn.thidua.shared.Severity;

/** The problems of where a cell belongs, with their stable codes. Sentences stand in the bundles under {@code etl.CODE}. */
final class CellFaults {
    /** Severity of what keeps a cell out. */
    private static final Severity OUT = Severity.MUST_FIX;

    private CellFaults() {}

    /** UNIT-01: no such unit. */
    static Wording unknownUnit(String text, String nearest) {
        return Wording.rule(nearest.isEmpty() ? "UNIT-01.alone" : "UNIT-01", "UNIT-01", OUT, text, nearest);
    }

    /** UNIT-02: the unit does not exist in that period. */
    static Wording unitNotThen(String text, String period, String from, String to) {
        return Wording.of("UNIT-02", OUT, text, period, from, to);
    }

    /** UNIT-03: a name that several units have. */
    static Wording ambiguousUnit(String text, String codes) {
        return Wording.of("UNIT-03", OUT, text, codes);
    }

    /** UNIT-04: no unit at all. */
    static Wording noUnit() {
        return Wording.of("UNIT-04", OUT);
    }

    /** TOTAL-01: a total row. It is left out, since sums are made here. */
    static Wording totalRow(String text) {
        return Wording.of("TOTAL-01", Severity.NOTE, text);
    }

    /** PERIOD-01: no such period. */
    static Wording unknownPeriod(String text) {
        return Wording.of("PERIOD-01", OUT, text);
    }

    /** PERIOD-03: no period at all. */
    static Wording noPeriod() {
        return Wording.of("PERIOD-03", OUT);
    }

    /** PERIOD-02: a period that has not begun. */
    static Wording future(String period) {
        return Wording.of("PERIOD-02", OUT, period);
    }

    /** MEASURE-01: no such measure. */
    static Wording unknownMeasure(String text, String nearest) {
        return Wording.rule(nearest.isEmpty() ? "MEASURE-01.alone" : "MEASURE-01", "MEASURE-01", OUT, text, nearest);
    }

    /** MEASURE-02: the measure is not counted in that period. */
    static Wording measureNotThen(String code, String period, String from, String to) {
        return Wording.of("MEASURE-02", OUT, code, period, from, to);
    }

    /** PAIR-01: two numbers with a slash under the code of a measure. */
    static Wording pairWithoutRate(String text) {
        return Wording.of("PAIR-01", OUT, text);
    }

    /** SHARE-01: a percentage under the code of something counted. */
    static Wording shareOfCount(String code) {
        return Wording.of("SHARE-01", OUT, code);
    }

    /** REPORTER-01: no such reporter. */
    static Wording unknownReporter(String text) {
        return Wording.of("REPORTER-01", OUT, text);
    }

    /** LEVEL-01: no such level. */
    static Wording unknownLevel(String text) {
        return Wording.of("LEVEL-01", OUT, text);
    }

    /** BASIS-01: no such basis. */
    static Wording unknownBasis(String text) {
        return Wording.of("BASIS-01", OUT, text);
    }

    /** DATE-01: not a date. */
    static Wording noDate(String text) {
        return Wording.of("DATE-01", OUT, text);
    }
}
