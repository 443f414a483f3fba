package vn.thidua.remark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * What a thread is about.
 *
 * @param measure null when it is about the report as a whole
 */
public record RemarkAnchor(
        Dataset dataset,
        SubjectId subject,
        Period period,
        @Nullable MeasureCode measure) implements Serializable {}
