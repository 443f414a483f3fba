package vn.thidua.ui.jobs;

import java.io.Serializable;

/** A state as it is shown: shape and colour of its tone, and its word. */
record Mark(Tone tone, String word) implements Serializable {}
