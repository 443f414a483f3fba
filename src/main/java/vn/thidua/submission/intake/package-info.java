/**
 * Makes a file handed in readable: archive, encoding, delimiter, header, and a canonical copy where one is needed.
 * Called by the jobs and the upload before anything of a file reaches the warehouse.
 */
@NullMarked
package vn.thidua.submission.intake;

import org.jspecify.annotations.NullMarked;
