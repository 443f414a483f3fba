/**
 * The formulas of indicators: sums and differences of measures, read by jOOQ's parser and a whitelist of its model.
 * Stands between the YAML files and the queries that are built from them.
 */
@NullMarked
package vn.thidua.indicator.formula;

import org.jspecify.annotations.NullMarked;
