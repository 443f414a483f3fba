package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.References;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Commands as a script types them: exit codes, the last line, with a server and without. */
class CommandLineModuleTest {
    @TempDir
    Path folder;

    /** The class path of tests holds configurations of other tests: a command must not find them. */
    private static final SpringApplicationHook PRODUCT_ONLY = application -> new SpringApplicationRunListener() {
        @Override
        public void contextPrepared(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("productOnly", new ProductOnly());
        }
    };

    private static final class ProductOnly extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductOnly;
        }

        @Override
        public int hashCode() {
            return ProductOnly.class.hashCode();
        }
    }

    private record Done(int code, String results, String remarks) {
        JsonNode lastLine() {
            var lines = results.strip().split("\n");
            return JsonMapper.shared().readTree(lines[lines.length - 1]);
        }
    }

    private static Done type(String... words) {
        var results = new ByteArrayOutputStream();
        var remarks = new ByteArrayOutputStream();
        var console = new Console(
                new Texts(Language.EN),
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(remarks, true, StandardCharsets.UTF_8));
        int code = SpringApplication.withHook(PRODUCT_ONLY, () -> CommandLine.run(console, words))
                .orElse(-1);
        return new Done(code, results.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    private static ConfigurableApplicationContext productOnly(Supplier<ConfigurableApplicationContext> start) {
        return SpringApplication.withHook(PRODUCT_ONLY, start::get);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Done job(String... more) {
        var words = new ArrayList<>(List.of("job", "reference-data", "--data", data().toString()));
        words.addAll(List.of(more));
        return type(words.toArray(String[]::new));
    }

    private static void assertContract(JsonNode line) {
        assertThat(line.propertyNames())
                .contains("job", "status", "edition", "files", "read", "accepted", "rejected", "problems", "seconds");
    }

    @Test
    void aJobPublishesOnceThenHasNothingNewAndABackupOfItRestores() throws Exception {
        var dry = job("--dry-run");
        assertThat(dry.code()).as(dry.remarks()).isZero();
        assertThat(dry.lastLine().get("status").stringValue()).isEqualTo("previewed");
        var first = job();
        assertThat(first.code()).as(first.remarks()).isZero();
        assertContract(first.lastLine());
        assertThat(first.lastLine().get("status").stringValue()).isEqualTo("published");
        assertThat(first.lastLine().get("edition").intValue()).isEqualTo(1);
        var second = job();
        assertThat(second.code()).isZero();
        assertThat(second.lastLine().get("status").stringValue()).isEqualTo("nothing_new");

        var file = folder.resolve("all.zip");
        var backup = type("backup", file.toString(), "--data", data().toString());
        assertThat(backup.code()).as(backup.remarks()).isZero();
        assertThat(backup.lastLine().get("edition").intValue()).isEqualTo(1);
        assertThat(type("backup", file.toString(), "--data", data().toString()).code())
                .isEqualTo(2);
        assertThat(type("restore", file.toString(), "--data", data().toString()).remarks())
                .contains("RESTORE-02");

        var copy = folder.resolve("copy");
        assertThat(type("restore", file.toString(), "--data", copy.toString()).code())
                .isZero();
        try (var restored = productOnly(() -> Application.tool(DataDirectory.open(copy)))) {
            assertThat(restored.getBean(References.class).current().subjects()).hasSizeGreaterThan(150);
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        var file = folder.resolve("all.zip");
        assertThat(type("backup", file.toString(), "--data", data().toString()).code())
                .isZero();
        try (var zip = FileSystems.newFileSystem(file, Map.of())) {
            Files.writeString(zip.getPath("operations.mv.db"), "x", StandardOpenOption.APPEND);
        }
        var copy = folder.resolve("copy");
        var done = type("restore", file.toString(), "--data", copy.toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.remarks()).contains("RESTORE-03").contains("operations.mv.db");
        assertThat(copy.toFile().list()).containsExactly("lock");
    }

    @Test
    void aBackupWithANameThatLeavesTheFolderIsDamaged() throws Exception {
        var file = folder.resolve("evil.zip");
        try (var zip = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
            Files.writeString(
                    zip.getPath("manifest.json"),
                    "{\"version\":1,\"madeAt\":\"\",\"edition\":1,\"operationsElsewhere\":false,"
                            + "\"files\":{\"../escaped\":\"00\"}}");
        }
        assertThat(type(
                                "restore",
                                file.toString(),
                                "--data",
                                folder.resolve("copy").toString())
                        .remarks())
                .contains("RESTORE-03");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(type("restore", text.toString(), "--data", data().toString()).remarks())
                .contains("RESTORE-01");
        assertThat(type("restore", folder.resolve("none.zip").toString(), "--data", data().toString())
                        .remarks())
                .contains("RESTORE-01");
    }

    @Test
    void wrongUsageIsTwoAndAJobThatIsNotThereNamesThoseThatAre() {
        assertThat(type("job", "nothing-like-it", "--data", data().toString()).code())
                .isEqualTo(2);
        assertThat(type("job", "nothing-like-it", "--data", data().toString()).remarks())
                .contains("reference-data");
        assertThat(type("jump").code()).isEqualTo(2);
    }

    @Test
    void aFolderThatSomebodyElseHoldsIsFive() {
        try (var held = DataDirectory.open(data())) {
            var start = type("start", "--data", data().toString());
            assertThat(start.code()).isEqualTo(5);
            assertThat(start.remarks()).contains("DATA-01").contains(held.root().toString());
        }
    }

    @Test
    void withAServerTheWishIsHandedOverWithTheSameOutput() throws Exception {
        try (var server = productOnly(() -> Application.server(
                DataDirectory.open(data()),
                Map.of(
                        "server.port", "0",
                        "thidua.demo", "true",
                        "thidua.schedule.enabled", "false",
                        "vaadin.productionMode", "true")))) {
            assertThat(server.isRunning()).isTrue();
            assertPrivate(data().resolve("server.json"));
            var first = job();
            assertThat(first.code()).as(first.remarks()).isZero();
            assertThat(first.remarks()).contains("handed over");
            assertContract(first.lastLine());
            assertThat(first.lastLine().get("status").stringValue()).isEqualTo("published");
            assertThat(job("--period", "2022Q4", "--dry-run")
                            .lastLine()
                            .get("status")
                            .stringValue())
                    .isEqualTo("previewed");
            assertThat(type("job", "nothing-like-it", "--data", data().toString())
                            .code())
                    .isEqualTo(2);
            var file = folder.resolve("live.zip");
            assertThat(type("backup", file.toString(), "--data", data().toString())
                            .code())
                    .isZero();
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.stream().map(Object::toString))
                        .contains("operations.mv.db", "warehouse.duckdb", "manifest.json");
            }
            assertThat(type("restore", file.toString(), "--data", data().toString())
                            .code())
                    .isEqualTo(5);
            assertThat(type("start", "--data", data().toString()).remarks()).contains("http://127.0.0.1:");
        }
        assertThat(data().resolve("server.json")).doesNotExist();
        assertThat(job().lastLine().get("status").stringValue()).isEqualTo("nothing_new");
    }

    private static void assertPrivate(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
