/**
 * The screens of dashboards: one view that draws any page, its filter bar, cards, tables and drawers.
 * Stands at the end of the flow and decides nothing: the dashboard module has already chosen every number and word.
 */
@NullMarked
package vn.thidua.ui.dashboard;

import org.jspecify.annotations.NullMarked;
