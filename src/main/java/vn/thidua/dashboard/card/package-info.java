/**
 * One maker for each kind of card: which figures it needs, and what it shows of them.
 * Stands between the looked-up facts and the page; a maker decides everything, a view only draws it.
 */
@NullMarked
package vn.thidua.dashboard.card;

import org.jspecify.annotations.NullMarked;
