package vn.thidua.echarts;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed for each period or category of a chart, in its order; null where nothing was. */
public record Target(String name, List<@Nullable BigDecimal> values) implements Serializable {
    public Target {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The same for all of {@code count} periods. */
    public static Target constant(String name, BigDecimal value, int count) {
        return new Target(name, Collections.nCopies(count, value));
    }
}
