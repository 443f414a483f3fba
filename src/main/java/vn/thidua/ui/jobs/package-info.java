/**
 * The screens of the people who load and publish: jobs, their runs with progress and problems, editions and what changed
 * between them. They stand behind {@code etl} and {@code warehouse}, which do the work; here a record says what is to be
 * shown and a view draws it.
 */
@NullMarked
package vn.thidua.ui.jobs;

import org.jspecify.annotations.NullMarked;
