package vn.thidua.dashboard.spec;

import vn.thidua.shared.IndicatorCode;

/** A card that may show the indicator that the reader picked in place of its own. */
interface Following {
    IndicatorCode indicator();

    boolean followsPick();
}
