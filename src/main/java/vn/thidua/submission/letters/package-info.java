/**
 * Vietnamese letters, and what older fonts had in their places. Used by whatever reads a file before anything else of it
 * is understood.
 */
@NullMarked
package vn.thidua.submission.letters;

import org.jspecify.annotations.NullMarked;
