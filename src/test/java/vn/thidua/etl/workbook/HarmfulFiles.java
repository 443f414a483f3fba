package vn.thidua.etl.workbook;

import static vn.thidua.etl.workbook.MessyWorkbooks.HEADER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes workbooks whose packages hold more, or something else, than a spreadsheet program writes. */
final class HarmfulFiles {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private HarmfulFiles() {}

    static byte[] good(String quarter) throws IOException {
        var file = Files.createTempFile("good", ".xlsx");
        new Grid().row(HEADER).row("017", quarter, "DEATHS", 300).write(file);
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    interface Parts {
        void add(ZipOutputStream zip) throws IOException;
    }

    /** A good workbook with further parts and another first sheet. */
    static void rewrite(Path file, String quarter, Parts further, UnaryOperator<String> sheet) throws IOException {
        copy(new ByteArrayInputStream(good(quarter)), file, SHEET, further, sheet);
    }

    static void copy(InputStream from, Path file, String changed, Parts further, UnaryOperator<String> change)
            throws IOException {
        try (var in = new ZipInputStream(from);
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                part(
                        out,
                        entry.getName(),
                        entry.getName().equals(changed)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
            further.add(out);
        }
    }

    static void more(Path file, String quarter, int parts, int size) throws IOException {
        var content = new byte[size];
        rewrite(
                file,
                quarter,
                zip -> {
                    for (int i = 0; i < parts; i++) {
                        part(zip, "xl/media/image%d.png".formatted(i), content);
                    }
                },
                text -> text);
    }

    static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static void zip(Path file, String name, int size) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            var zeroes = new byte[1 << 16];
            for (int written = 0; written < size; written += zeroes.length) {
                out.write(zeroes);
            }
        }
    }
}
