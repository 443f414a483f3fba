package vn.thidua.shared;

import java.util.function.Consumer;

/**
 * A measurement of ours beside plain tools, in one run on the same data: {@code ./thidua bench NAME}. A module that has
 * one offers it as a bean; it works on an empty data directory that is thrown away afterwards.
 */
public interface Benchmark {
    /** As written on the command line. */
    String name();

    /**
     * Measures and reports.
     *
     * @param rows size of the data; 0 for the default
     * @param lines takes JSON objects, each on one line, with at least {@code name, rows, ours_s, raw_s, ratio}: medians
     *     of both sides in seconds, and the speed of ours divided by the speed of the other
     */
    void run(long rows, Consumer<String> lines) throws Exception;

    /** Does again what an earlier run did with this seed; only a measurement that draws lots can. */
    default void repeat(long seed, Consumer<String> lines) throws Exception {
        throw new UnsupportedOperationException(name() + " draws no lots; leave --seed out");
    }
}
