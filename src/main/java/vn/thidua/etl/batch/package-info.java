/**
 * Runs as Spring Batch executes them: one job instance a run, one step a stage, recovery at start.
 * The only package that knows Spring Batch; the stages themselves do not.
 */
@NullMarked
package vn.thidua.etl.batch;

import org.jspecify.annotations.NullMarked;
