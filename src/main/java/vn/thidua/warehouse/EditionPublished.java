package vn.thidua.warehouse;

import vn.thidua.shared.EditionNumber;

/** A hint that a newer edition exists. Listeners re-read {@link Warehouse#head()}: events can be lost or come twice. */
public record EditionPublished(EditionNumber edition) {}
