/**
 * Runs as the operations database keeps them, and as they are while they last.
 * Written by the steps of a job, read by screens, commands and the programming interface.
 */
@NullMarked
package vn.thidua.etl.run;

import org.jspecify.annotations.NullMarked;
