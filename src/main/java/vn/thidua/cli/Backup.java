package vn.thidua.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.operations.DataDirectory;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.WarehouseCopy;

/**
 * Writes everything an installation knows into one zip file, while it works. Operations come before the warehouse and
 * the archive last: what operations know of a publish is found again from the warehouse at start, and the archive only
 * grows, so that nothing in the backup points to something that is not in it.
 */
@Component
class Backup {
    static final String MANIFEST = "manifest.json";
    static final String OPERATIONS = "operations.mv.db";
    static final String WAREHOUSE = "warehouse.duckdb";
    /** Raised when an older version could not read what this one writes. */
    static final int VERSION = 1;

    /** What is in a backup: its edition, and the SHA-256 of each file. */
    record Manifest(int version, String madeAt, int edition, boolean operationsElsewhere, Map<String, String> files) {}

    /** What was written. */
    record Written(String file, long bytes, int files, int edition, boolean operationsElsewhere) {}

    private final DataDirectory directory;
    private final DSLContext operations;
    private final Warehouse warehouse;
    private final WarehouseCopy warehouseCopy;
    private final Clock clock;

    Backup(
            DataDirectory directory,
            @Qualifier("operationsDsl") DSLContext operations,
            Warehouse warehouse,
            WarehouseCopy warehouseCopy,
            Clock clock) {
        this.directory = directory;
        this.operations = operations;
        this.warehouse = warehouse;
        this.warehouseCopy = warehouseCopy;
        this.clock = clock;
    }

    /** Writes {@code target}, which appears only when it is complete. */
    Written write(Path target) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        var sums = new TreeMap<String, String>();
        boolean elsewhere = operations.dialect().family() != SQLDialect.H2;
        int edition;
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)))) {
            zip.setLevel(Deflater.BEST_SPEED);
            if (!elsewhere) addOperations(zip, sums);
            edition = warehouse.head().value();
            var copy = warehouseCopy.make();
            try {
                add(zip, sums, WAREHOUSE, out -> Files.copy(copy, out));
            } finally {
                Files.deleteIfExists(copy);
            }
            addFolder(zip, sums, "archive");
            addFolder(zip, sums, "inbox");
            addFile(zip, sums, "made-for");
            addFile(zip, sums, "filled");
            var manifest = new Manifest(VERSION, clock.instant().toString(), edition, elsewhere, sums);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return new Written(target.toString(), Files.size(target), sums.size(), edition, elsewhere);
    }

    /** The database writes its own online backup, a zip file with the database file in it. */
    private void addOperations(ZipOutputStream zip, Map<String, String> sums) throws IOException {
        var own = directory.root().resolve("operations.backup.zip");
        Files.deleteIfExists(own);
        try {
            operations.execute("backup to {0}", DSL.inline(own.toString()));
            try (var inner = new ZipFile(own.toFile())) {
                var entry = inner.getEntry(OPERATIONS);
                if (entry == null) throw new IOException("the operations database is not in its own backup");
                try (var in = inner.getInputStream(entry)) {
                    add(zip, sums, OPERATIONS, in::transferTo);
                }
            }
        } finally {
            Files.deleteIfExists(own);
        }
    }

    private void addFolder(ZipOutputStream zip, Map<String, String> sums, String folder) throws IOException {
        var root = directory.root().resolve(folder);
        if (!Files.isDirectory(root)) return;
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()::iterator) {
                var name = directory.root().relativize(file).toString().replace('\\', '/');
                addFile(zip, sums, name);
            }
        }
    }

    /** A file that a job files elsewhere at this moment is in the archive as well. */
    private void addFile(ZipOutputStream zip, Map<String, String> sums, String name) throws IOException {
        var file = directory.root().resolve(name);
        if (Files.exists(file)) add(zip, sums, name, out -> Files.copy(file, out));
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void add(ZipOutputStream zip, Map<String, String> sums, String name, Content content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        content.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
