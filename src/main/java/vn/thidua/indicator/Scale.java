package vn.thidua.indicator;

/** How screens show the values of an indicator; stored values never change with it. */
public enum Scale {
    ONE,
    THOUSAND,
    MILLION,
    BILLION,
    TONNE,
    PERCENT
}
