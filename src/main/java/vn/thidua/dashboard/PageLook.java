package vn.thidua.dashboard;

import java.util.Map;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.shared.Period;

/**
 * What a screen looks at: an edition, and in it a period and a subject.
 *
 * @param quarters that have figures, with the number of units that reported
 */
record PageLook(Map<Period, Integer> quarters, PageContext context) {}
