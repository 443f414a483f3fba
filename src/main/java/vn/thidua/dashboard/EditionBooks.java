package vn.thidua.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.data.AgreedTargets;
import vn.thidua.dashboard.data.EditionBook;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.data.UnitSizes;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/** The books of the editions that were looked at last. */
@Component
class EditionBooks {
    private static final int KEPT = 12;

    private final Warehouse warehouse;
    private final References references;
    private final Targets targets;
    private final Map<Key, EditionBook> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Key(EditionNumber edition, Dataset dataset) {}

    EditionBooks(Warehouse warehouse, References references, Targets targets) {
        this.warehouse = warehouse;
        this.references = references;
        this.targets = targets;
    }

    EditionBook of(EditionNumber edition, Dataset dataset) {
        Key key = new Key(edition, dataset);
        synchronized (kept) {
            EditionBook known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        EditionBook fresh = read(edition, dataset);
        synchronized (kept) {
            EditionBook first = kept.putIfAbsent(key, fresh);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return first == null ? fresh : first;
        }
    }

    /** For measuring: as if nothing had been looked at. */
    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    private EditionBook read(EditionNumber edition, Dataset dataset) {
        Snapshot snapshot = warehouse.at(edition);
        Reference reference = references.at(snapshot, dataset);
        return new EditionBook(
                snapshot,
                reference,
                new ReportedUnits(snapshot, reference, dataset),
                new AgreedTargets(targets.at(edition, dataset)),
                new UnitSizes(snapshot, reference, dataset));
    }
}
