/**
 * From a question to one query and back to rows: which periods and members count, what a cell is worth, how cells add
 * up. Stands behind {@code Indicators}; only the warehouse's snapshot and the reference data are below it.
 */
@NullMarked
package vn.thidua.indicator.query;

import org.jspecify.annotations.NullMarked;
