package vn.thidua.definition;

import java.io.IOException;
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
    /** The texts by file name, in the order of their names. */
    Map<String, String> read() throws IOException;

    static FolderSource directory(Path directory) {
        return () -> {
            Map<String, String> texts = new TreeMap<>();
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".yaml")) {
                        texts.put(name, text(file));
                    }
                }
            }
            return texts;
        };
    }

    static FolderSource jar(String folder) {
        return () -> {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.yaml")) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        };
    }

    /** Text that is not UTF-8 is shown with replacement characters, which the binder then names as a problem. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            return "\u0000" + wrong.getMessage();
        }
    }
}
