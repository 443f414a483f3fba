/**
 * Going anywhere by its name: the button in the frame, the dialog it opens, the list of what was found.
 * Stands at the end of the flow; the dashboard module finds and ranks.
 */
@NullMarked
package vn.thidua.ui.search;

import org.jspecify.annotations.NullMarked;
