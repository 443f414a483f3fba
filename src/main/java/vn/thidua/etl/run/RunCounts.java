package vn.thidua.etl.run;

import org.jspecify.annotations.Nullable;

/** The figures of a run. */
public record RunCounts(
        int files,
        long read,
        @Nullable Long expected,
        long accepted,
        long rejected,
        long added,
        long closed,
        int problems) {}
