package vn.thidua.dashboard;

import java.util.Map;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Snapshot;

/**
 * What a page looks at: an edition, and in it a period and a subject.
 *
 * @param quarters that have figures, with the number of units that reported
 */
record PageLook(Snapshot snapshot, ReportedUnits reported, Map<Period, Integer> quarters, PageContext context) {}
