/** S7: the report of a unit, cell by cell, with what is asked and answered about it; and the list of those to decide about. */
@NullMarked
package vn.thidua.ui.report;

import org.jspecify.annotations.NullMarked;
