package vn.thidua.indicator.formula;

import vn.thidua.indicator.Formula;

/** What became of a formula's text. */
public sealed interface ParsedFormula {
    record Good(Formula formula) implements ParsedFormula {}

    /**
     * @param position of the first character that is wrong, counted from 1
     * @param message cause and next step
     */
    record Bad(int position, String message) implements ParsedFormula {}
}
