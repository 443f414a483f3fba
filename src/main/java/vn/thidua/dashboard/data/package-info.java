/**
 * What a page has to know: the questions of its cards merged into one round, and the answers made easy to look up.
 * Stands between the indicators and the cards; nothing here writes a word.
 */
@NullMarked
package vn.thidua.dashboard.data;

import org.jspecify.annotations.NullMarked;
