package vn.thidua.dashboard.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Snapshot;

/** What all pages of one edition and dataset share, each read once. Thread-safe. */
public final class EditionBook {
    private final Snapshot snapshot;
    private final Reference reference;
    private final ReportedUnits reported;
    private final TargetBook targets;
    private final UnitSizes sizes;
    private final Map<Period, List<FigureChange>> changes = new ConcurrentHashMap<>();

    public EditionBook(
            Snapshot snapshot, Reference reference, ReportedUnits reported, TargetBook targets, UnitSizes sizes) {
        this.snapshot = snapshot;
        this.reference = reference;
        this.reported = reported;
        this.targets = targets;
        this.sizes = sizes;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Reference reference() {
        return reference;
    }

    public ReportedUnits reported() {
        return reported;
    }

    public TargetBook targets() {
        return targets;
    }

    public UnitSizes sizes() {
        return sizes;
    }

    /** Figures of a period that changed with the last load; {@code reading} is asked the first time. */
    public List<FigureChange> changes(Period period, Function<Period, List<FigureChange>> reading) {
        return changes.computeIfAbsent(period, reading);
    }
}
