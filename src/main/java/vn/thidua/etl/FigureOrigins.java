package vn.thidua.etl;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.ChangeReasons;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.EditionChanges.Change;
import vn.thidua.warehouse.EditionChanges.Figure;
import vn.thidua.warehouse.Warehouse;

/** By whom and why figures changed: who handed the new one in, in which file, with what note, and who published it. */
@Component
public class FigureOrigins {
    private static final Origin UNKNOWN = new Origin(null, null, null, null);

    private final ChangeReasons reasons;
    private final FigureSources sources;
    private final Warehouse warehouse;

    FigureOrigins(ChangeReasons reasons, FigureSources sources, Warehouse warehouse) {
        this.reasons = reasons;
        this.sources = sources;
        this.warehouse = warehouse;
    }

    /**
     * Where a change comes from, as far as it is known.
     *
     * @param reason the note that came with the new figure
     * @param from who handed the new figure in
     * @param file it stands in
     * @param publishedBy who published the change; null while nobody has
     */
    public record Origin(
            @Nullable String reason,
            @Nullable String from,
            @Nullable String file,
            @Nullable String publishedBy) {}

    /** The origins of changes; a change that nothing is known of has one too. */
    public Map<Change, Origin> of(Collection<Change> changes) {
        var why = reasons.of(changes);
        var files = new HashMap<SubmissionId, Optional<FigureFile>>();
        var publishers = publishers(changes);
        var origins = new HashMap<Change, Origin>();
        for (var change : changes) {
            var source = submission(change.after())
                    .flatMap(id -> files.computeIfAbsent(id, sources::source))
                    .orElse(null);
            var origin = new Origin(
                    why.get(change),
                    source == null ? null : source.from(),
                    source == null ? null : source.fileName(),
                    publishers.get(change.edition()));
            origins.put(change, origin);
        }
        return origins;
    }

    /** The origin of one of the changes that were asked about. */
    public static Origin in(Map<Change, Origin> origins, Change change) {
        return Objects.requireNonNullElse(origins.get(change), UNKNOWN);
    }

    /** The file of a figure; empty for one that was counted rather than handed in. */
    public static Optional<SubmissionId> submission(@Nullable Figure figure) {
        return figure == null || figure.submission() < 1
                ? Optional.empty()
                : Optional.of(new SubmissionId(figure.submission()));
    }

    private Map<EditionNumber, String> publishers(Collection<Change> changes) {
        return changes.stream()
                .map(Change::edition)
                .distinct()
                .flatMap(number -> warehouse.edition(number).stream())
                .collect(Collectors.toMap(Edition::number, Edition::publishedBy));
    }
}
