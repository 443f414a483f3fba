package vn.thidua.indicator;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * What a subject shall reach. Rates are fractions, money is in đồng, as in answers.
 *
 * @param period a year, a part of one, or a term
 * @param low lower end of a band, if the target is one
 * @param high upper end of a band
 * @param agreedAt in UTC
 */
public record TargetRow(
        IndicatorCode indicator,
        SubjectId subject,
        Period period,
        TargetOrigin origin,
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        LocalDateTime agreedAt,
        String agreedBy,
        @Nullable String reason) {}
