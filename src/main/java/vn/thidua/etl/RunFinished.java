package vn.thidua.etl;

/** A hint that a run ended or waits for a decision. */
public record RunFinished(RunId run, String job) {}
