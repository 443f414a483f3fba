package vn.thidua.etl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Localized;
import vn.thidua.shared.Dataset;

/**
 * One job as a screen shows it.
 *
 * @param confirm whether a second person publishes
 * @param cron when it runs by itself, with the zone; null if it does not
 * @param nextRun null if it does not run by itself or is paused
 * @param last its latest run
 */
public record JobView(
        String id,
        Localized title,
        Localized description,
        JobKind kind,
        @Nullable Dataset dataset,
        boolean confirm,
        @Nullable String cron,
        @Nullable String zone,
        boolean paused,
        @Nullable Instant nextRun,
        @Nullable RunView last) {}
