package vn.thidua.planning;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One step in the history of a proposal. */
public record ProposalChange(
        OffsetDateTime at,
        String who,
        @Nullable BigDecimal oldValue,
        @Nullable BigDecimal newValue,
        String reason) {}
