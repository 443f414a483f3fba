/**
 * S9, first form: next year's targets, entered beside what was reached, with totals that follow at once.
 * Stands on top of planning; nobody uses it.
 */
@NullMarked
package vn.thidua.ui.planning;

import org.jspecify.annotations.NullMarked;
