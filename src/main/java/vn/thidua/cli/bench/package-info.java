/**
 * Measurements of the whole: questions and pages beside plain statements on the same figures.
 * Stands beside the commands, as it needs what they start, and writes to directories that are thrown away.
 */
@NullMarked
package vn.thidua.cli.bench;

import org.jspecify.annotations.NullMarked;
