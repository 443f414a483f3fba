/**
 * Finding by words: how typed words fit names, and what of an edition there is to be found.
 * Stands behind {@link vn.thidua.dashboard.SearchQuery}, which decides what a reader may see of it.
 */
@NullMarked
package vn.thidua.dashboard.search;

import org.jspecify.annotations.NullMarked;
