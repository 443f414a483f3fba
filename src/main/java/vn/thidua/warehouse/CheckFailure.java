package vn.thidua.warehouse;

import java.util.List;

/**
 * A check that returned rows.
 *
 * @param check file name without {@code .sql}
 * @param rows how many rows it returned
 * @param sample the first of them, as {@code column=value} texts
 */
public record CheckFailure(String check, long rows, List<String> sample) {}
