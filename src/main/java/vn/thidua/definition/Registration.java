package vn.thidua.definition;

/** A listener that can be taken away again. */
@FunctionalInterface
public interface Registration {
    void remove();
}
