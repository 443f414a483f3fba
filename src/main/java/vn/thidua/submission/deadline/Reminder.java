package vn.thidua.submission.deadline;

import java.io.Serializable;
import java.time.Instant;
import vn.thidua.submission.report.ReportKey;

/** What a unit was told about a report that had not come. */
public record Reminder(ReportKey report, String text, Instant at, String by) implements Serializable {}
