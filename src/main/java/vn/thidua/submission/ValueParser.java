package vn.thidua.submission;

import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as the figure it means, or says why it cannot. */
public interface ValueParser {
    /**
     * Reads {@code text} for a measure. Never throws and takes time linear in the length of the text; what can be read
     * in two ways is {@link ValueReading.Unclear} with both readings, never a guess.
     */
    ValueReading read(@Nullable String text, ValueFacts facts);
}
