package vn.thidua.etl.spec;

import vn.thidua.shared.MeasureCode;

/** {@code 4.375/5.121} under the code of a rate: the first number counts one measure, the second the other. */
public record RateSpec(MeasureCode numerator, MeasureCode denominator) {}
