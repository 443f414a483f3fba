package vn.thidua.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.cli.Backup.Manifest;
import vn.thidua.cli.Command.Restore;
import vn.thidua.operations.DataDirectory;
import vn.thidua.operations.DataDirectoryInUse;

/** Fills an empty data directory from a backup: all of it, checked file by file, or nothing. */
final class RestoreCommand {
    private RestoreCommand() {}

    /** The backup is not what it was when it was written. */
    private static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String where) {
            super(where);
        }
    }

    static ExitCode run(Restore restore, Console console) {
        var start = System.nanoTime();
        try (var directory = DataDirectory.open(restore.data());
                var zip = new ZipFile(restore.file().toFile())) {
            if (occupied(directory)) {
                console.remark("cli.restore.occupied", restore.data().toString());
                return ExitCode.USAGE;
            }
            var manifest = manifest(zip);
            if (manifest.version() > Backup.VERSION) {
                console.remark("cli.restore.version", restore.file().toString(), Integer.toString(manifest.version()));
                return ExitCode.FAILED;
            }
            try {
                unpack(zip, manifest, directory.root());
            } catch (IOException | RuntimeException e) {
                empty(directory);
                throw e;
            }
            if (manifest.operationsElsewhere()) console.remark("cli.backup.postgres");
            var line = new LinkedHashMap<String, Object>();
            line.put("file", restore.file().toString());
            line.put("data", directory.root().toString());
            line.put("files", manifest.files().size());
            line.put("edition", manifest.edition());
            line.put("seconds", Seconds.since(start));
            console.result(JsonMapper.shared().writeValueAsString(line));
            return ExitCode.DONE;
        } catch (DataDirectoryInUse inUse) {
            console.remark("cli.in-use", restore.data().toString());
            return ExitCode.IN_USE;
        } catch (Damaged damaged) {
            console.remark("cli.restore.damaged", restore.file().toString(), String.valueOf(damaged.getMessage()));
            return ExitCode.FAILED;
        } catch (ZipException | java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
            console.remark("cli.restore.missing", restore.file().toString());
            return ExitCode.FAILED;
        } catch (IOException e) {
            console.remark("cli.failed", String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) throw new Damaged(Backup.MANIFEST);
        try (var in = zip.getInputStream(entry)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new Damaged(Backup.MANIFEST);
        }
    }

    private static void unpack(ZipFile zip, Manifest manifest, Path root) throws IOException {
        for (var file : manifest.files().entrySet()) {
            var name = file.getKey();
            var target = root.resolve(name).normalize();
            // a name such as ../x would leave the data directory
            if (!target.startsWith(root) || target.equals(root)) throw new Damaged(name);
            var entry = zip.getEntry(name);
            if (entry == null) throw new Damaged(name);
            Files.createDirectories(target.getParent());
            var digest = Backup.sha256();
            try (var in = zip.getInputStream(entry);
                    var out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                in.transferTo(out);
            } catch (ZipException e) {
                throw new Damaged(name);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.getValue())) throw new Damaged(name);
        }
    }

    private static boolean occupied(DataDirectory directory) throws IOException {
        return !contents(directory).isEmpty();
    }

    private static void empty(DataDirectory directory) throws IOException {
        for (var file : contents(directory)) Files.delete(file);
    }

    /** Everything but the lock, deepest first. */
    private static List<Path> contents(DataDirectory directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.root())) {
            return files.filter(file -> !file.equals(directory.root()))
                    .filter(file -> !file.equals(directory.root().resolve("lock")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
