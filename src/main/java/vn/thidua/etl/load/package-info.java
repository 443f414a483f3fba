/**
 * The stages of a run: from files to candidates, to an edition, to filed files.
 * Each stage reads and writes through the run's work object; Spring Batch strings them together.
 */
@NullMarked
package vn.thidua.etl.load;

import org.jspecify.annotations.NullMarked;
