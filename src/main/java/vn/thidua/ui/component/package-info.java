/**
 * The few layout parts every screen is made of: card, tile, table, status mark and the states of waiting and failing.
 * They take finished sentences and formatted figures, and know nothing of where those come from.
 */
@NullMarked
package vn.thidua.ui.component;

import org.jspecify.annotations.NullMarked;
