package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;

/**
 * Finds the one sheet of a workbook that holds figures and writes it as the warehouse reads it: line n of the copy is row
 * n of the sheet. The table is found by the names of its columns, wherever it stands and in whatever order they are.
 */
final class WorkbookReading {
    private static final byte[] PACKAGE = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ArchivedBytes bytes;
    private final Path archive;
    private final IntakeRules rules;
    private final Verdict verdict;

    WorkbookReading(ArchivedBytes bytes, Path archive, IntakeRules rules) {
        this.bytes = bytes;
        this.archive = archive;
        this.rules = rules;
        this.verdict = new Verdict(bytes, archive, ".xlsx");
    }

    static boolean isWorkbook(byte[] head) {
        return begins(head, PACKAGE) || begins(head, COMPOUND);
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && java.util.Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private record Table(WorkbookText.SheetText sheet, int number, HeaderSearch.Result search) {
        @Nullable
        Header header() {
            return search.header();
        }
    }

    Intake intake() throws IOException {
        if (begins(bytes.head(), COMPOUND)) {
            return verdict.refused(List.of(LineFault.of(FileFaults.oldWorkbook())));
        }
        WorkbookText.Read workbook;
        try {
            workbook = WorkbookText.visible(bytes.part());
        } catch (WorkbookText.NotReadable e) {
            return verdict.refused(List.of(LineFault.of(e.fault())));
        }
        var tables = new ArrayList<Table>();
        for (var sheet : workbook.sheets()) {
            tables.add(
                    new Table(sheet, tables.size() + 1, HeaderSearch.in(csv(beginning(sheet)), rules, List.of(','))));
        }
        var found = tables.stream().filter(table -> table.header() != null).toList();
        return switch (found.size()) {
            case 0 -> verdict.refused(nearest(tables));
            case 1 -> read(found.getFirst(), workbook.stamp());
            default ->
                verdict.refused(List.of(LineFault.of(FileFaults.severalTables(
                        found.stream().map(table -> table.sheet().name()).collect(Collectors.joining("\", \""))))));
        };
    }

    /** Why there is no table, of the sheet that comes nearest to one. */
    private static List<LineFault> nearest(List<Table> tables) {
        return tables.stream()
                .map(table -> table.search().faults())
                .filter(faults -> faults.stream().noneMatch(LineFault.of(FileFaults.noHeader())::equals))
                .findFirst()
                .orElseGet(() -> List.of(LineFault.of(FileFaults.noHeader())));
    }

    private Intake read(Table table, @Nullable FormStamp stamp) throws IOException {
        var header = java.util.Objects.requireNonNull(table.header());
        var ready = SheetRows.of(header, stamp, table.sheet().rows());
        var target = archive.resolve("%s-sheet-%d-%d.csv".formatted(bytes.sha256(), table.number(), header.line()));
        var text = Files.createTempFile(archive, "incoming-", ".part");
        try {
            Files.writeString(text, csv(ready.rows()));
            var copy = CanonicalCopy.write(text, Encoding.UTF_8, header, target);
            var notes = table.search().faults().stream()
                    .filter(note -> !SheetRows.isAboutHelp(note, header.layout()))
                    .toList();
            var faults = Stream.of(notes, table.sheet().faults(), ready.faults(), copy.faults())
                    .flatMap(List::stream)
                    .toList();
            var readable = new Verdict.Readable(target, table.sheet().name(), ',', StandardCharsets.UTF_8, copy.rows());
            return verdict.taken(header, readable, faults);
        } finally {
            Files.deleteIfExists(text);
        }
    }

    /** The rows among which a header is looked for. */
    private static List<List<String>> beginning(WorkbookText.SheetText sheet) {
        return sheet.rows().subList(0, Math.min(HeaderSearch.ROWS, sheet.rows().size()));
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(WorkbookReading::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
