/** Tests of the screens of jobs, runs and editions. */
@NullMarked
package vn.thidua.ui.jobs;

import org.jspecify.annotations.NullMarked;
