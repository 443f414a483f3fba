package vn.thidua.definition;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * YAML text to a tree of nodes with their places. Only plain YAML passes: one document, no tags (they would choose Java
 * types), no anchors and aliases (a few lines could grow to millions of nodes), at most a megabyte, 30 levels deep.
 */
final class YamlText {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 30;

    private final String file;
    private final List<DefinitionProblem> problems;

    YamlText(String file, List<DefinitionProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The root node, or null when a problem was noted. */
    @Nullable
    Node read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            note(1, 1, "the file is longer than a million characters; split it");
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        try {
            if (!plain(new Yaml(options).parse(new StringReader(text)))) {
                return null;
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                note(1, 1, "the file is empty; write at least its required keys");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            String context = broken.getContext() == null ? "" : broken.getContext() + ": ";
            note(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "not readable as YAML: " + context + broken.getProblem() + "; check indentation and quotes here");
        } catch (ReaderException broken) {
            String before = text.substring(0, Math.min(broken.getPosition(), text.length()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            note(
                    line,
                    before.length() - before.lastIndexOf('\n'),
                    "a control character is not allowed here; delete it");
        } catch (YAMLException broken) {
            note(1, 1, "not readable as YAML: " + broken.getMessage());
        }
        return null;
    }

    private boolean plain(Iterable<Event> events) {
        int before = problems.size();
        int documents = 0;
        for (Event event : events) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                note(event, "a second document starts here; keep one definition a file");
            }
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                String sign = event instanceof AliasEvent ? "*" : "&";
                note(event, "`" + sign + node.getAnchor() + "`: anchors and aliases are not allowed; write it out");
            }
            if (tagged(event)) {
                note(event, "tags (`!…`) are not allowed; delete it");
            }
        }
        return problems.size() == before;
    }

    private static boolean tagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
    }

    private void note(Event event, String message) {
        note(event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1, message);
    }

    private void note(int line, int column, String message) {
        problems.add(new DefinitionProblem(file, line, column, message));
    }
}
