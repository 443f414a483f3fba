/**
 * The screen of a meeting: two clusters beside each other on a wall, and the form for what is concluded.
 * Stands at the end of the flow and decides nothing: the dashboard module has already chosen every number and word.
 */
@NullMarked
package vn.thidua.ui.meeting;

import org.jspecify.annotations.NullMarked;
