/**
 * When jobs run by themselves: Quartz with its tables in the operations database, so that times survive a restart.
 * Stands before the runs, which it asks to start like anybody else.
 */
@NullMarked
package vn.thidua.etl.schedule;

import org.jspecify.annotations.NullMarked;
