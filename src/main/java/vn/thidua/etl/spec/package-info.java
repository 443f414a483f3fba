/**
 * What the files of {@code etl-jobs} say, as records.
 * Read once a run; a job that fails to load cannot be started, the others can.
 */
@NullMarked
package vn.thidua.etl.spec;

import org.jspecify.annotations.NullMarked;
