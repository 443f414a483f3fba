package vn.thidua.definition;

import java.util.List;

/** A definition that was read: the record, or everything that is wrong with the file. */
public sealed interface Bound<T> {
    /**
     * @param digest the first 16 hexadecimal digits of the SHA-256 of the text
     */
    record Good<T>(T value, String digest) implements Bound<T> {}

    record Bad<T>(List<DefinitionProblem> problems) implements Bound<T> {
        public Bad {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a bad definition names at least one problem");
            }
            problems = List.copyOf(problems);
        }
    }
}
