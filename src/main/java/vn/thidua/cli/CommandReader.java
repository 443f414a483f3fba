package vn.thidua.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cli.Command.Backup;
import vn.thidua.cli.Command.Bench;
import vn.thidua.cli.Command.Job;
import vn.thidua.cli.Command.Rehearse;
import vn.thidua.cli.Command.Restore;
import vn.thidua.cli.Command.Start;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.Texts;

/** Reads what was typed, strictly: an option that a command does not know is an error. */
final class CommandReader {
    private static final Set<String> VALUED =
            Set.of("--port", "--data", "--inbox", "--period", "--dataset", "--rows", "--seed");

    private final Texts texts;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private CommandReader(Texts texts) {
        this.texts = texts;
    }

    /** @throws WrongUsage with a sentence that says what is possible */
    static Command read(List<String> typed, Texts texts) {
        var reader = new CommandReader(texts);
        var rest = new ArrayDeque<>(typed);
        var name = rest.isEmpty() ? "start" : rest.removeFirst();
        reader.take(rest);
        return switch (name) {
            case "start" -> {
                reader.only(0, "--port", "--data", "--no-demo");
                yield new Start(reader.data(), reader.port(), !reader.has("--no-demo"));
            }
            case "job" -> {
                reader.only(1, "--inbox", "--period", "--data", "--dataset", "--dry-run");
                yield new Job(
                        reader.data(),
                        reader.words.getFirst(),
                        reader.inbox(),
                        reader.period(),
                        reader.dataset(),
                        reader.has("--dry-run"));
            }
            case "bench" -> {
                reader.only(1, "--rows", "--seed", "--data");
                yield new Bench(reader.data(), reader.words.getFirst(), reader.rows(), reader.seed());
            }
            case "backup" -> {
                reader.only(1, "--data");
                yield new Backup(reader.data(), reader.path(reader.words.getFirst()));
            }
            case "restore" -> {
                reader.only(1, "--data");
                yield new Restore(reader.data(), reader.path(reader.words.getFirst()));
            }
            case "rehearse" -> {
                reader.only(0, "--data");
                yield new Rehearse(reader.data());
            }
            default -> throw new WrongUsage(texts.get("cli.usage.command", name));
        };
    }

    private void take(Deque<String> rest) {
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (options.containsKey(name)) throw new WrongUsage(texts.get("cli.usage.twice", name));
            if (!VALUED.contains(name)) {
                // a flag, or something no command knows, which is told later with what the command does know
                options.put(word, "");
            } else if (equals >= 0) {
                options.put(name, word.substring(equals + 1));
            } else if (rest.isEmpty() || rest.peekFirst().startsWith("--")) {
                throw new WrongUsage(texts.get("cli.usage.value", name));
            } else {
                options.put(name, rest.removeFirst());
            }
        }
    }

    private void only(int expectedWords, String... known) {
        var unknown = options.keySet().stream()
                .filter(option -> !Set.of(known).contains(option))
                .findFirst();
        if (unknown.isPresent()) {
            throw new WrongUsage(texts.get("cli.usage.option", unknown.get(), String.join(", ", known)));
        }
        if (words.size() != expectedWords) {
            throw new WrongUsage(texts.get("cli.usage.words", String.join(" ", words)));
        }
    }

    private boolean has(String flag) {
        return options.containsKey(flag);
    }

    private Path data() {
        return path(options.getOrDefault("--data", "data"));
    }

    private Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongUsage(texts.get("cli.usage.path", text));
        }
    }

    private @Nullable Integer port() {
        var text = options.get("--port");
        if (text == null) return null;
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new WrongUsage(texts.get("cli.usage.port", text));
        }
        return Integer.valueOf(text);
    }

    private @Nullable Long seed() {
        var text = options.get("--seed");
        if (text == null) return null;
        if (!text.matches("[0-9]{1,18}")) {
            throw new WrongUsage(texts.get("cli.usage.seed", text));
        }
        return Long.valueOf(text);
    }

    private long rows() {
        var text = options.get("--rows");
        if (text == null) return 0;
        if (!text.matches("[1-9][0-9]{0,9}")) throw new WrongUsage(texts.get("cli.usage.rows", text));
        return Long.parseLong(text);
    }

    private @Nullable Path inbox() {
        var text = options.get("--inbox");
        if (text == null) return null;
        var folder = path(text);
        if (!Files.isDirectory(folder)) throw new WrongUsage(texts.get("cli.usage.inbox", folder.toString()));
        return folder;
    }

    private @Nullable Period period() {
        var text = options.get("--period");
        if (text == null) return null;
        return Period.parse(text).orElseThrow(() -> new WrongUsage(texts.get("cli.usage.period", text)));
    }

    private @Nullable Dataset dataset() {
        var text = options.get("--dataset");
        if (text == null) return null;
        var known = Arrays.stream(Dataset.values())
                .collect(Collectors.toMap(set -> set.name().toLowerCase(Locale.ROOT), set -> set));
        var found = known.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new WrongUsage(texts.get("cli.usage.dataset", text, String.join(", ", known.keySet())));
        }
        return found;
    }
}
