package vn.thidua.definition;

/**
 * A value that remembers where it stood in its file, for checks that come after binding, such as the parsing of a
 * formula. Both numbers count from 1.
 */
public record Located<T>(T value, int line, int column) {
    /** A problem at this place. */
    public DefinitionProblem problem(String file, String message) {
        return new DefinitionProblem(file, line, column, message);
    }
}
