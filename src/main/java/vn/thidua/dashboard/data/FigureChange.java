package vn.thidua.dashboard.data;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/** One figure that differs between two editions; null where an edition has no value. */
public record FigureChange(
        SubjectId subject,
        MeasureCode measure,
        @Nullable Quantity before,
        @Nullable Quantity now) {}
