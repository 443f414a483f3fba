package vn.thidua.submission;

import vn.thidua.shared.SubmissionId;

/** A hint that a content nobody had handed in before was registered. */
public record SubmissionReceived(SubmissionId submission, String job) {}
