package vn.thidua.etl.sample;

/** A field of work that fills part of a unit's sheets, one quarter after the other. */
@FunctionalInterface
interface Topic {
    void fill(Sheet sheet);
}
