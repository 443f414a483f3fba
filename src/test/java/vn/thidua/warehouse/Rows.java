package vn.thidua.warehouse;

import java.math.BigDecimal;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;

/** Short ways to write observations down in tests. */
public final class Rows {
    private Rows() {}

    /** A count that one unit reported for a period. */
    public static CandidateObservationRecord observed(int subject, int period, int measure, long value) {
        var row = new CandidateObservationRecord();
        var number = BigDecimal.valueOf(value).setScale(3);
        row.setDataset("reports");
        row.setSubjectId(subject);
        row.setPeriodId(period);
        row.setMeasureId(measure);
        row.setLevel("all");
        row.setBasis("period");
        row.setReporterId(subject);
        row.setState("value");
        row.setValue(number);
        row.setLow(number);
        row.setHigh(number);
        row.setApproximate(false);
        row.setSubmissionId(1L);
        return row;
    }
}
