package vn.thidua.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/**
 * The reference data of editions. Published editions never change, so the last few are kept; a preview is read anew.
 */
@Component
public class References {
    private static final int KEPT = 8;

    private final Warehouse warehouse;
    private final Map<View, Reference> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Reference> eldest) {
            return size() > KEPT;
        }
    };

    /** An edition as the figures of one dataset know it; null for everything in it. */
    private record View(EditionNumber edition, @Nullable Dataset dataset) {}

    References(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** All reference data that {@code snapshot} sees; empty before the first load of reference data. */
    public Reference at(Snapshot snapshot) {
        return find(snapshot, null);
    }

    /** The reference data for figures of {@code dataset}: without what only other datasets know. */
    public Reference at(Snapshot snapshot, Dataset dataset) {
        return find(snapshot, dataset);
    }

    private Reference find(Snapshot snapshot, @Nullable Dataset dataset) {
        if (!snapshot.published()) {
            return read(snapshot, dataset);
        }
        var view = new View(snapshot.edition(), dataset);
        synchronized (kept) {
            var known = kept.get(view);
            if (known != null) {
                return known;
            }
        }
        // read outside the lock: two threads may read the same edition once each, none waits for the other
        var fresh = read(snapshot, dataset);
        synchronized (kept) {
            kept.put(view, fresh);
        }
        return fresh;
    }

    /** All reference data of a published edition; throws {@link IllegalArgumentException} if there is no such edition. */
    public Reference at(EditionNumber edition) {
        return at(warehouse.at(edition));
    }

    /** All reference data of the newest edition. */
    public Reference current() {
        return at(warehouse.current());
    }

    /** The newest reference data for figures of {@code dataset}. */
    public Reference current(Dataset dataset) {
        return at(warehouse.current(), dataset);
    }

    private static Reference read(Snapshot snapshot, @Nullable Dataset dataset) {
        var data = new ReferenceQuery(snapshot).read();
        return new Reference(snapshot.edition(), dataset == null ? data : data.knownTo(dataset));
    }
}
