/**
 * How fast jobs load, beside the least that loading can cost.
 * Uses the jobs like anybody else, on installations of its own that are thrown away.
 */
@NullMarked
package vn.thidua.etl.bench;

import org.jspecify.annotations.NullMarked;
