package vn.thidua.planning;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditionNumber;

/**
 * A target on its way. Rates are fractions, money is in đồng.
 *
 * @param value null when it was taken back
 * @param version grows with every change; a writer names the one it has seen
 * @param agreed the edition it became part of as it stands; null while it is only proposed
 */
public record Proposal(
        long id,
        TargetKey key,
        @Nullable BigDecimal value,
        int version,
        OffsetDateTime changedAt,
        String changedBy,
        @Nullable EditionNumber agreed) {}
