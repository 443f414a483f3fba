package vn.thidua.definition;

/** How the text of one file becomes a definition. */
@FunctionalInterface
public interface DefinitionReader<T> {
    /**
     * Never throws for bad text.
     *
     * @param file the name for problems, such as {@code dashboards/quy.yaml}
     * @param text begins with a zero character when the file is not UTF-8; cut off after ten million bytes
     */
    Bound<T> read(String file, String text);
}
