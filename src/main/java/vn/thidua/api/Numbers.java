package vn.thidua.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as the interface writes them: unrounded, without zeros at the end. */
final class Numbers {
    private Numbers() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) return null;
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
