/**
 * How the warehouse does what its root promises: DuckDB's own settings, functions and bulk paths.
 * Nothing outside the module may look in here.
 */
@NullMarked
package vn.thidua.warehouse.internal;

import org.jspecify.annotations.NullMarked;
