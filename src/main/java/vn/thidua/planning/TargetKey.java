package vn.thidua.planning;

import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** What a target is set for. */
public record TargetKey(Dataset dataset, IndicatorCode indicator, SubjectId subject, Period period) {}
