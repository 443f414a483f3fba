package vn.thidua.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.etl.workbook.HarmfulFiles.SHEET;
import static vn.thidua.etl.workbook.HarmfulFiles.copy;
import static vn.thidua.etl.workbook.HarmfulFiles.good;
import static vn.thidua.etl.workbook.HarmfulFiles.more;
import static vn.thidua.etl.workbook.HarmfulFiles.part;
import static vn.thidua.etl.workbook.HarmfulFiles.rewrite;
import static vn.thidua.etl.workbook.HarmfulFiles.zip;
import static vn.thidua.etl.workbook.Messy.file;
import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.thidua.etl.RunState;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;

/** Files made to do harm: refused, or read as if the harm were not there; nothing is lost and nothing else is touched. */
@Timeout(300)
class HostileFilesModuleTest extends MessyFilesModuleTest {
    private static final Map<String, Long> NOTHING = Map.of();
    private static final Map<String, Long> DEATHS = Map.of("DEATHS", 300L);

    @Override
    Stream<Messy> all() {
        return Stream.of(
                file(
                        "half a workbook",
                        "a.xlsx",
                        (file, q) -> {
                            var whole = good(q);
                            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
                        },
                        NOTHING,
                        "FILE-19"),
                file(
                        "a package of something else",
                        "a.xlsx",
                        (file, q) -> zip(file, "readme.txt", 10),
                        NOTHING,
                        "FILE-19"),
                file(
                        "a part that unpacks to a mountain",
                        "a.xlsx",
                        (file, q) -> zip(file, SHEET, 200 << 20),
                        NOTHING,
                        "FILE-19"),
                file(
                        "mountains in parts that nobody reads",
                        "a.xlsx",
                        (file, q) -> more(file, q, 5, 15 << 20),
                        NOTHING,
                        "FILE-19"),
                file("thousands of parts", "a.xlsx", (file, q) -> more(file, q, 2_000, 1), NOTHING, "FILE-19"),
                file(
                        "a bomb inside a package inside",
                        "a.xlsx",
                        (file, q) -> {
                            var inner = new ByteArrayOutputStream();
                            try (var zip = new ZipOutputStream(inner)) {
                                part(zip, "bomb.xml", new byte[12 << 20]);
                            }
                            rewrite(
                                    file,
                                    q,
                                    zip -> part(zip, "xl/embeddings/inner.xlsx", inner.toByteArray()),
                                    text -> text);
                        },
                        DEATHS),
                file(
                        "entities that grow to billions",
                        "a.xlsx",
                        (file, q) -> rewrite(
                                file,
                                q,
                                zip -> {},
                                text -> text.replace(
                                        "<worksheet",
                                        "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet")),
                        NOTHING,
                        "FILE-19"),
                file(
                        "an entity that is a file of this machine",
                        "a.xlsx",
                        (file, q) -> rewrite(
                                file,
                                q,
                                zip -> {},
                                text -> text.replace(
                                                "<worksheet",
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")
                                        .replace("<v>300", "<v>&e;300")),
                        NOTHING,
                        "FILE-19"),
                file(
                        "parts named as if they lay elsewhere",
                        "a.xlsx",
                        (file, q) -> rewrite(
                                file,
                                q,
                                zip -> {
                                    part(zip, "../../../../evil.xml", new byte[] {'<', 'x', '/', '>'});
                                    part(zip, "/tmp/evil.xml", new byte[] {'<', 'x', '/', '>'});
                                },
                                text -> text),
                        DEATHS),
                file(
                        "two sheets of one name in the package",
                        "a.xlsx",
                        (file, q) -> rewrite(
                                file,
                                q,
                                zip -> part(
                                        zip,
                                        SHEET.toUpperCase(java.util.Locale.ROOT),
                                        "<worksheet/>".getBytes(StandardCharsets.UTF_8)),
                                text -> text),
                        NOTHING,
                        "FILE-19"),
                file(
                        "a number that is none",
                        "a.xlsx",
                        (file, q) -> rewrite(file, q, zip -> {}, text -> text.replace("<v>300", "<v>3x0")),
                        NOTHING,
                        "FILE-19"),
                file(
                        "a number beyond all numbers",
                        "a.xlsx",
                        (file, q) -> rewrite(file, q, zip -> {}, text -> text.replace("<v>300", "<v>1e999")),
                        NOTHING,
                        "FILE-19"),
                file(
                        "a cell that stands in another row",
                        "a.xlsx",
                        (file, q) -> rewrite(file, q, zip -> {}, text -> text.replace("r=\"D2\"", "r=\"D9\"")),
                        NOTHING,
                        "FILE-19"),
                file(
                        "merged cells without end, over each other",
                        "a.xlsx",
                        (file, q) -> rewrite(file, q, zip -> {}, text -> {
                            var far = "<row r=\"20000\"><c r=\"A20000\"><v>1</v></c></row></sheetData>";
                            return text.replace(
                                    "</sheetData>",
                                    far + "<mergeCells>" + "<mergeCell ref=\"A1:A20000\"/>".repeat(20_000)
                                            + "</mergeCells>");
                        }),
                        NOTHING,
                        "FILE-19"),
                file(
                        "more sheets than anybody can look at",
                        "a.xlsx",
                        (file, q) -> {
                            var grid = new Grid().row(HEADER).row("017", q, "DEATHS", 300);
                            for (int i = 0; i < 120; i++) {
                                grid.sheet("Trang " + i).row("x");
                            }
                            grid.write(file);
                        },
                        NOTHING,
                        "FILE-23"),
                file(
                        "more rows than are read",
                        "a.xlsx",
                        (file, q) -> {
                            var grid = new Grid().row(HEADER);
                            for (int i = 0; i < 20_001; i++) {
                                grid.row("017", q, "DEATHS", i);
                            }
                            grid.write(file);
                        },
                        NOTHING,
                        "FILE-20"),
                file(
                        "more columns than are read",
                        "a.xlsx",
                        (file, q) -> new Grid()
                                .row(HEADER)
                                .row(new Object[400])
                                .row(wide())
                                .write(file),
                        NOTHING,
                        "FILE-20"),
                file(
                        "a document with an entity of its own",
                        "a.docx",
                        (file, q) -> {
                            var made = Files.createTempFile("made", ".docx");
                            new WordFile()
                                    .table(HEADER, new Object[] {"017", q, "DEATHS", "300"})
                                    .write(made);
                            copy(
                                    new ByteArrayInputStream(Files.readAllBytes(made)),
                                    file,
                                    "word/document.xml",
                                    zip -> {},
                                    text -> text.replace(
                                            "<w:document",
                                            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"));
                            Files.delete(made);
                        },
                        NOTHING,
                        "FILE-19"),
                file(
                        "a workbook of before 2007",
                        "a.xls",
                        (file, q) -> Files.write(
                                file,
                                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1}),
                        NOTHING,
                        "FILE-18"));
    }

    @Test
    void two_hundred_files_go_in_one_run_and_a_broken_one_stops_no_other() throws IOException {
        for (int i = 0; i < 200; i++) {
            var content = i == 77 ? new byte[] {'P', 'K', 3, 4} : good("2013Q4");
            int number = i;
            put("tệp %03d [*]?.xlsx".formatted(i), file -> {
                if (number == 77) {
                    Files.write(file, content);
                } else {
                    var quarter = Period.quarter(2015 + number % 40 / 4, number % 4 + 1)
                            .code();
                    new Grid()
                            .row(HEADER)
                            .row("017", quarter, measure(number), 300 - number)
                            .write(file);
                }
            });
        }
        var run = run();
        assertThat(run.files()).isEqualTo(200);
        assertThat(run.read()).isEqualTo(199);
        assertThat(run.problems()).extracting(Problem::code).contains("FILE-19");
        assertThat(run.problems())
                .filteredOn(problem -> problem.code().equals("FILE-19"))
                .extracting(Problem::file)
                .containsExactly("tệp 077 [*]?.xlsx");
        assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
    }

    private static String measure(int number) {
        return java.util.List.of("DEATHS", "GIFT_COUNT", "HOUSE_COUNT", "HOUSES_BUILT", "CREMATIONS")
                .get(number / 40);
    }

    @Test
    void what_is_refused_is_kept_beside_the_reason() throws IOException {
        run("bomb.xlsx", file -> zip(file, SHEET, 200 << 20));
        try (var files = Files.walk(data.resolve("inbox").resolve(job()).resolve("rejected"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("bomb.xlsx")
                    .anyMatch(name -> name.startsWith("bomb.xlsx") && name.endsWith(".problems.csv"));
        }
        assertThat(Path.of("/tmp/evil.xml")).doesNotExist();
    }

    private static Object[] wide() {
        var row = new Object[400];
        row[399] = "x";
        return row;
    }
}
