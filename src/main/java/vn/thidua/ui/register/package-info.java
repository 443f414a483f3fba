/**
 * The screen on which staff and heads of clusters keep the registers: a list, a form to add, a form to move on.
 * Stands at the end of the flow; the register module checks rights and rules again.
 */
@NullMarked
package vn.thidua.ui.register;

import org.jspecify.annotations.NullMarked;
