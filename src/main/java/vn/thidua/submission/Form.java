package vn.thidua.submission;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

/**
 * What a unit fills in for a period.
 *
 * @param unit official code
 * @param unitName as it stands on the form
 */
public record Form(String unit, String unitName, Period period, Language language, List<Row> rows) {

    /**
     * A measure to report.
     *
     * @param unitOfMeasure as in the reference data: "ca", "đồng", "kg", "%"
     * @param before the figure of the period before, in that unit; null when there is none
     * @param lastYear that of the same period a year before
     * @param current what is published already for the period itself
     */
    public record Row(
            MeasureCode measure,
            String name,
            String unitOfMeasure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear,
            @Nullable BigDecimal current) {}

    public Form {
        rows = List.copyOf(rows);
    }
}
