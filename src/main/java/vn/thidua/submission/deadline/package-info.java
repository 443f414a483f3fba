/**
 * When reports are due, until when they are taken, who was given more time and who was reminded.
 * Stands beside the reports of units; the jobs tell the days, screens show and change the exceptions.
 */
@NullMarked
@NamedInterface("deadline")
package vn.thidua.submission.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
