package vn.thidua.ui.report;

import java.io.Serializable;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportState;
import vn.thidua.ui.component.Mark;

/**
 * A unit in the list of reports.
 *
 * @param cluster blank where the unit is in none
 * @param last the last step: who, when
 * @param open how many questions wait for an answer
 * @param decidable whether this reader may decide about it now
 */
record ReviewLine(
        ReportKey key,
        String unitCode,
        String unitName,
        String cluster,
        ReportState state,
        Mark mark,
        String last,
        long open,
        boolean decidable)
        implements Serializable {}
