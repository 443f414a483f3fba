package vn.thidua.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
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
    private final Map<EditionNumber, Reference> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EditionNumber, Reference> eldest) {
            return size() > KEPT;
        }
    };

    References(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The reference data that {@code snapshot} sees; empty before the first load of reference data. */
    public Reference at(Snapshot snapshot) {
        if (!snapshot.published()) {
            return read(snapshot);
        }
        synchronized (kept) {
            var known = kept.get(snapshot.edition());
            if (known != null) {
                return known;
            }
        }
        // read outside the lock: two threads may read the same edition once each, none waits for the other
        var fresh = read(snapshot);
        synchronized (kept) {
            kept.put(snapshot.edition(), fresh);
        }
        return fresh;
    }

    /** The reference data of a published edition; throws {@link IllegalArgumentException} if there is no such edition. */
    public Reference at(EditionNumber edition) {
        return at(warehouse.at(edition));
    }

    /** The reference data of the newest edition. */
    public Reference current() {
        return at(warehouse.current());
    }

    private static Reference read(Snapshot snapshot) {
        return new Reference(snapshot.edition(), new ReferenceQuery(snapshot).read());
    }
}
