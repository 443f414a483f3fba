package vn.thidua.etl.sample;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.reference.Subject;

/**
 * The size and level of a unit that its figures are drawn around; money in triệu đồng a year at the level of 2022.
 *
 * @param communes wards and communes until 2024
 * @param communes2025 the same in the first half of 2025; 1 for a new ward or commune, which is its own
 * @param cremation percent in the middle of 2019, 2022 and 2025
 * @param settled percent of concluded mediations that succeed, 2022
 * @param poorHouseholds at the beginning of 2019
 */
record Profile(
        Subject unit,
        double communes,
        double communes2025,
        double hamlets,
        double deaths,
        List<Double> cremation,
        double settled,
        double sea,
        double poor,
        double gratitude,
        double poorHouseholds) {
    private static final LocalDate MERGERS = LocalDate.of(2025, 1, 1);

    Profile {
        cremation = List.copyOf(cremation);
    }

    boolean urban() {
        return unit.urban();
    }

    long communesOn(LocalDate day) {
        return Math.max(1, Math.round(day.isBefore(MERGERS) ? communes : communes2025));
    }

    long wholeHamlets() {
        return Math.max(1, Math.round(hamlets));
    }

    /** The expected cremation rate, 0 to 1, at a point of time such as 2022.5; straight between the anchors. */
    double cremationAt(double time) {
        double early = cremation.get(0);
        double middle = cremation.get(1);
        double late = cremation.get(2);
        double percent = time < 2022.5
                ? early + (middle - early) * (time - 2019.5) / 3
                : middle + (late - middle) * (time - 2022.5) / 3;
        return Math.min(0.99, percent / 100);
    }
}
