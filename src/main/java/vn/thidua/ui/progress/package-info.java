/**
 * Who has reported and who has not, and in time or not: expected and received reports by cluster, units beside quarters.
 * Reads what jobs and units left; reminds units and gives them more time.
 */
@NullMarked
package vn.thidua.ui.progress;

import org.jspecify.annotations.NullMarked;
