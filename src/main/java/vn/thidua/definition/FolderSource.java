package vn.thidua.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the files of a folder come from: a directory, or the jar. */
interface FolderSource {
    /** Of a longer file only so much is read, and one byte more as a sign: no file may fill the memory. */
    int MOST_BYTES = 10_000_000;

    /** The texts by file name, in the order of their names. */
    Map<String, String> read() throws IOException;

    static FolderSource directory(Path directory, String ending) {
        return () -> {
            Map<String, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(ending)) {
                        texts.put(name, text(file));
                    }
                }
            }
            return texts;
        };
    }

    static FolderSource jar(String folder, String ending) {
        return () -> {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*" + ending)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        };
    }

    /** Text that is not UTF-8 is shown with replacement characters, which the binder then names as a problem. */
    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException wrong) {
            return "\u0000" + wrong.getMessage();
        }
    }
}
