package vn.thidua.submission;

/** What kind of figure a cell may hold, which decides how separators are read. */
public enum ValueKind {
    /** Whole things: cases, meetings, people. */
    COUNT,
    /** A figure with decimals in a unit that is neither money nor weight. */
    AMOUNT,
    /** Money, kept in đồng. */
    MONEY,
    /** Weight, kept in kilograms. */
    WEIGHT,
    /** A percentage published without its counts. */
    SHARE,
    /** An indicator with numerator and denominator: "4.375/5.121", or its percentage alone. */
    RATE
}
