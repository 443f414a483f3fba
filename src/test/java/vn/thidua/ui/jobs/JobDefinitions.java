package vn.thidua.ui.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder of definitions for tests: one job that publishes at once, one that asks, one that cannot be read. */
final class JobDefinitions {
    private static final Map<String, String> FILES =
            Map.of("reference-data.yaml", """
            title: {vi: Dữ liệu tham chiếu, en: Reference data}
            description: {vi: "Đơn vị, cụm thi đua, nội dung số liệu.", en: "Units, clusters, measures."}
            kind: reference-data
            publish: auto
            schedule: {cron: "0 30 5 * * ?"}
            """, "asked.yaml", """
            title: {vi: Danh mục chờ duyệt, en: Reference data to be confirmed}
            description: {vi: Người thứ hai chốt., en: A second person publishes.}
            kind: reference-data
            publish: confirm
            """, "broken.yaml", """
            title: {vi: Hỏng, en: Broken}
            description: {vi: Hỏng, en: Broken}
            kind: reference-data
            publish: sometimes
            """);

    private static final AtomicInteger NAMES = new AtomicInteger();

    private JobDefinitions() {}

    static Path write() {
        try {
            var root = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "data")).toAbsolutePath(), "definitions-");
            var folder = Files.createDirectories(root.resolve("etl-jobs"));
            for (var file : FILES.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the shipped reference data with one line that cannot be read. */
    static Path spoiltReferenceData() {
        return edited(",flow,", ",flood,");
    }

    /** A copy of the shipped reference data in which one measure has a name that none had before. */
    static Path renamedReferenceData() {
        return edited("Số ca tang", "Số ca tang " + NAMES.incrementAndGet());
    }

    private static Path edited(String old, String replacement) {
        try {
            var folder = Files.createTempDirectory(Path.of("target", "data").toAbsolutePath(), "edited-");
            try (var files = Files.list(Path.of("etl-jobs/reference-data"))) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            var measures = folder.resolve("measures.csv");
            Files.writeString(measures, Files.readString(measures).replaceFirst(old, replacement));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
