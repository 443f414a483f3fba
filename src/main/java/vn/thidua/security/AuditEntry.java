package vn.thidua.security;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One deed: when, who, what, on what. */
public record AuditEntry(
        long id,
        OffsetDateTime at,
        String who,
        String action,
        String object,
        @Nullable String detail) {}
