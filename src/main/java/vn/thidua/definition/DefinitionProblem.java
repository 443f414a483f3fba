package vn.thidua.definition;

/**
 * What is wrong with a definition, and where.
 *
 * @param file the name as a person would look for it, such as {@code dashboards/quy.yaml}
 * @param line counted from 1
 * @param column counted from 1
 * @param message cause and next step
 */
public record DefinitionProblem(String file, int line, int column, String message) {
    public DefinitionProblem {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a place starts at 1:1, not " + line + ":" + column);
        }
    }

    /** {@code dashboards/quy.yaml:12:5: unknown key `titel`; did you mean `title`?} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
