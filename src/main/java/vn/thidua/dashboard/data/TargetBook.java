package vn.thidua.dashboard.data;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectId;

/** What was agreed for the year that a page looks at. */
@FunctionalInterface
public interface TargetBook {
    Optional<BigDecimal> target(IndicatorCode indicator, SubjectId subject, int year);
}
