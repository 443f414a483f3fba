/**
 * Writes the illustrative submissions that a first start loads, with their lateness, gaps, slips and corrections.
 * Stands before the jobs: its files go through the same inbox and the same rules as anybody's.
 */
@NullMarked
package vn.thidua.etl.sample;

import org.jspecify.annotations.NullMarked;
