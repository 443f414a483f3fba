package vn.thidua.submission.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office file. Everything is unpacked once and its checksum verified; only the parts that texts are read
 * from are kept. Names of parts are keys, never paths of this machine.
 */
final class PackageParts {
    /** Of one part when unpacked; a form has some tens of kilobytes. */
    private static final long LARGEST_PART = 16L << 20;

    private static final long LARGEST_WHOLE = 64L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int BUFFER = 1 << 15;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER];
    private long left = LARGEST_WHOLE;

    private PackageParts() {}

    static PackageParts of(Path file) throws IOException {
        var parts = new PackageParts();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new IOException("has more than %d parts".formatted(MOST_PARTS));
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                parts.take(zip, entries.nextElement());
            }
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            throw new IOException("the directory of the package is damaged", damaged);
        }
        return parts;
    }

    private void take(ZipFile zip, ZipEntry entry) throws IOException {
        var name = key(entry.getName());
        var kept = isRead(name) ? new ByteArrayOutputStream(BUFFER) : null;
        var checksum = new CRC32();
        long size = 0;
        try (var stream = zip.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                left -= read;
                if (left < 0 || size > LARGEST_PART) {
                    throw new IOException("unpacks to more than a form ever does");
                }
                checksum.update(buffer, 0, read);
                if (kept != null) {
                    kept.write(buffer, 0, read);
                }
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException("a part is damaged");
        }
        if (kept != null && parts.put(name, kept.toByteArray()) != null) {
            throw new IOException("two parts have one name");
        }
    }

    private static boolean isRead(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Names of parts differ neither by case nor by a leading slash. */
    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** A part that must be there. */
    XmlText require(String name) throws IOException, XMLStreamException {
        var part = find(name);
        if (part == null) {
            throw new IOException("the part %s is missing".formatted(name));
        }
        return part;
    }

    @Nullable
    XmlText find(String name) throws XMLStreamException {
        var bytes = parts.get(key(name));
        return bytes == null ? null : new XmlText(new ByteArrayInputStream(bytes));
    }
}
