package vn.thidua.dashboard;

/** Of which day the units are whose figures are shown before the reform of 1/7/2025. */
public enum UnitMap {
    /** As reported: districts until the reform, wards and communes after. */
    REPORTED,
    /** On today's map: what districts reported is carried onto wards and communes by area, and marked as an estimate. */
    TODAY
}
