package vn.thidua.register;

import java.io.Serializable;

/** The number of a meeting. */
public record MeetingId(long value) implements Serializable {}
