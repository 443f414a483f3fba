/**
 * Where a figure comes from: every state it had, and the cell of the file that brought it.
 * Stands behind the details of a figure on any page, and shows what the warehouse and the archive know.
 */
@NullMarked
package vn.thidua.ui.source;

import org.jspecify.annotations.NullMarked;
