package vn.thidua.submission.report;

import java.io.Serializable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Whose report for which period; there is one. */
public record ReportKey(Dataset dataset, SubjectId unit, Period period) implements Serializable {
    @Override
    public String toString() {
        return "unit %s %s".formatted(unit, period.code());
    }
}
