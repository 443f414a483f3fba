/**
 * Reads one cell: cleaned text to tokens, tokens to amounts under two conventions, amounts to one reading or a question.
 * Called by the jobs for every cell that is not a plain integer, and by the entry grid while somebody types.
 */
@NullMarked
package vn.thidua.submission.value;

import org.jspecify.annotations.NullMarked;
