package vn.thidua.etl.run;

import vn.thidua.submission.Intake;
import vn.thidua.submission.Submission;

/**
 * A file of an inbox that can be read.
 *
 * @param name in the inbox
 */
public record TakenFile(Submission submission, String name, Intake.Taken taken) {}
