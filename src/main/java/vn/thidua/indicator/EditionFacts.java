package vn.thidua.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.thidua.indicator.query.DatasetTraits;
import vn.thidua.indicator.query.Places;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.Snapshot;

/** What questions need to know of an edition before they are asked; of the last few published ones it is kept. */
final class EditionFacts {
    private static final int KEPT = 16;

    private final Map<Source, DatasetTraits> traits = kept();
    private final Map<Source, Places> places = kept();

    private record Source(EditionNumber edition, Dataset dataset) {}

    DatasetTraits traits(Snapshot snapshot, Dataset dataset) {
        return snapshot.published()
                ? find(traits, new Source(snapshot.edition(), dataset), () -> DatasetTraits.read(snapshot, dataset))
                : DatasetTraits.read(snapshot, dataset);
    }

    /**
     * @param reference as figures of the dataset know it
     */
    Places places(Snapshot snapshot, Dataset dataset, Reference reference) {
        return snapshot.published()
                ? find(places, new Source(snapshot.edition(), dataset), () -> new Places(reference))
                : new Places(reference);
    }

    private static <K, V> V find(Map<K, V> kept, K key, Supplier<V> anew) {
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        // looked up outside the lock: two threads may do the same work once, none waits for the other
        var fresh = anew.get();
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }

    private static <K, V> Map<K, V> kept() {
        return new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
