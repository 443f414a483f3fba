package vn.thidua.ui.component;

import java.io.Serializable;

/** A state as it is shown: shape and colour of its tone, and its word. */
public record Mark(Tone tone, String word) implements Serializable {}
