package vn.thidua.definition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of definitions of one type, file name = id. {@link #refresh} looks for changes; a file that fails to load
 * keeps its last good version and shows its problems. Readers on any thread see one consistent state.
 */
public final class DefinitionFolder<T> {
    private static final Logger log = LoggerFactory.getLogger(DefinitionFolder.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final String YAML = ".yaml";

    private record State<T>(Map<String, String> texts, Map<String, Loaded<T>> good, List<DefinitionProblem> problems) {}

    private final String folder;
    private final String ending;
    private final DefinitionReader<T> reader;
    private final FolderSource source;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State<T> state = new State<>(Map.of(), Map.of(), List.of());

    private DefinitionFolder(String folder, String ending, DefinitionReader<T> reader, FolderSource source) {
        this.folder = folder;
        this.ending = ending;
        this.reader = reader;
        this.source = source;
        refresh();
    }

    /** A folder that is read from one directory, whatever the configuration says. */
    public static <T> DefinitionFolder<T> in(java.nio.file.Path directory, Class<T> type) {
        return in(String.valueOf(directory.getFileName()), directory, YAML, yaml(type));
    }

    /**
     * Files of another language than YAML, from one directory.
     *
     * @param folder as problems name it
     * @param ending of the files that count, with its dot
     */
    public static <T> DefinitionFolder<T> in(
            String folder, java.nio.file.Path directory, String ending, DefinitionReader<T> reader) {
        return new DefinitionFolder<>(folder, ending, reader, FolderSource.directory(directory, ending));
    }

    static <T> DefinitionFolder<T> in(String folder, java.nio.file.Path directory, Class<T> type) {
        return in(folder, directory, YAML, yaml(type));
    }

    static <T> DefinitionFolder<T> inJar(String folder, Class<T> type) {
        return inJar(folder, YAML, yaml(type));
    }

    static <T> DefinitionFolder<T> inJar(String folder, String ending, DefinitionReader<T> reader) {
        return new DefinitionFolder<>(folder, ending, reader, FolderSource.jar(folder, ending));
    }

    private static <T> DefinitionReader<T> yaml(Class<T> type) {
        return (file, text) -> Definitions.bind(file, text, type);
    }

    /** The last good version of every definition, in the order of the ids. */
    public Map<String, Loaded<T>> all() {
        return state.good();
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(state.good().get(id)).map(Loaded::value);
    }

    /** What is wrong now; empty when every file is loaded as it stands. */
    public List<DefinitionProblem> problems() {
        return state.problems();
    }

    /** One digest of all good versions. */
    public String digest() {
        return Definitions.digest(state.good().values().stream()
                .map(loaded -> loaded.id() + " " + loaded.digest())
                .toList());
    }

    /** Calls {@code listener} after each change, on the thread that noticed it. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Reads the files again; true when something changed. */
    public synchronized boolean refresh() {
        State<T> before = state;
        State<T> after = next(before);
        boolean changed =
                !after.texts().equals(before.texts()) || !after.problems().equals(before.problems());
        if (changed) {
            state = after;
            after.problems().forEach(problem -> log.warn("{}", problem));
            listeners.forEach(Runnable::run);
        }
        return changed;
    }

    private State<T> next(State<T> before) {
        Map<String, String> texts;
        try {
            texts = source.read();
        } catch (IOException unreadable) {
            String message = "the folder cannot be read (" + unreadable.getMessage() + "); check that it exists";
            return new State<>(before.texts(), before.good(), List.of(new DefinitionProblem(folder, 1, 1, message)));
        }
        if (texts.equals(before.texts())) {
            return before.problems().stream().anyMatch(problem -> problem.file().equals(folder))
                    ? bound(texts, before)
                    : before;
        }
        return bound(texts, before);
    }

    private State<T> bound(Map<String, String> texts, State<T> before) {
        Map<String, Loaded<T>> good = new TreeMap<>();
        List<DefinitionProblem> problems = new ArrayList<>();
        texts.forEach((file, text) -> {
            String id = file.substring(0, file.length() - ending.length());
            if (!ID.matcher(id).matches()) {
                problems.add(new DefinitionProblem(
                        folder + "/" + file, 1, 1, "a file name is its id; use letters, digits, `-` and `_` only"));
                return;
            }
            switch (reader.read(folder + "/" + file, text)) {
                case Bound.Good<T>(T value, String digest) -> good.put(id, new Loaded<>(id, value, digest));
                case Bound.Bad<T>(List<DefinitionProblem> wrong) -> {
                    problems.addAll(wrong);
                    Loaded<T> last = before.good().get(id);
                    if (last != null) {
                        good.put(id, last);
                    }
                }
            }
        });
        return new State<>(Map.copyOf(texts), Collections.unmodifiableMap(good), List.copyOf(problems));
    }
}
