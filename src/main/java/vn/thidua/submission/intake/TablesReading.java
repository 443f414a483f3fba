package vn.thidua.submission.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Severity;
import vn.thidua.submission.CheckSheet;
import vn.thidua.submission.Fault;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.Layout;
import vn.thidua.submission.LineFault;
import vn.thidua.submission.office.NotReadable;
import vn.thidua.submission.office.OfficeFile;
import vn.thidua.submission.office.OfficeText;
import vn.thidua.submission.office.TableText;

/**
 * Finds the tables of a workbook or a document that hold figures and writes them as one list that the warehouse reads. A
 * table is found by the names of its columns, wherever it stands and in whatever order they are.
 */
final class TablesReading {
    private static final byte[] PACKAGE = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

    /** Fewer numbers are those of rows or of a date. */
    private static final int FIGURES = 4;

    private final ArchivedBytes bytes;
    private final Path archive;
    private final IntakeRules rules;

    TablesReading(ArchivedBytes bytes, Path archive, IntakeRules rules) {
        this.bytes = bytes;
        this.archive = archive;
        this.rules = rules;
    }

    static boolean isOfficeFile(byte[] head) {
        return begins(head, PACKAGE) || begins(head, COMPOUND);
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && java.util.Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    Intake intake() throws IOException {
        if (begins(bytes.head(), COMPOUND)) {
            return refused(FileFaults.oldWorkbook());
        }
        OfficeText office;
        try {
            office = OfficeFile.read(bytes.part(), Set.of(FormWorkbook.STAMP));
        } catch (NotReadable e) {
            return refused(fault(e));
        }
        var verdict = new Verdict(bytes, archive, office.kind().ending());
        var tables = office.tables().stream()
                .filter(text -> !CheckSheet.is(text, office.names()))
                .map(text -> table(office.kind(), text))
                .toList();
        return tables.stream().anyMatch(table -> table.header() != null)
                ? read(verdict, tables, FormStamp.of(office))
                : verdict.refused(nearest(tables));
    }

    private Intake refused(Fault fault) throws IOException {
        return new Verdict(bytes, archive, OfficeText.Kind.WORKBOOK.ending()).refused(List.of(LineFault.of(fault)));
    }

    private static Fault fault(NotReadable why) {
        var large = why.tooLarge();
        if (large != null) {
            return FileFaults.sheetTooLarge(large.table(), large.rows(), large.columns());
        }
        return why.tooMany() > 0 ? FileFaults.tooManyTables(why.tooMany()) : FileFaults.damagedWorkbook();
    }

    private ReadTable table(OfficeText.Kind kind, TableText text) {
        var map = rules.map(text.name()).orElse(null);
        if (map == null) {
            var search = HeaderSearch.in(text.rows(), rules);
            return new ReadTable(kind, text, null, search.header(), null, search.faults());
        }
        var search = MappedHeader.in(text, map);
        var header = search.header();
        if (header == null || !map.periodInTitle()) {
            return new ReadTable(kind, text, map, header, null, search.faults());
        }
        var title = TitlePeriod.in(text.rows().subList(0, header.line() - 1));
        return title.map(period -> new ReadTable(kind, text, map, header, period, search.faults()))
                .orElseGet(() -> new ReadTable(
                        kind, text, map, null, null, List.of(LineFault.of(FileFaults.noPeriodInTitle()))));
    }

    /** Why there is no table, of the one that comes nearest to it. */
    private static List<LineFault> nearest(List<ReadTable> tables) {
        return tables.stream()
                .filter(table -> !isNoHeader(table))
                .findFirst()
                .map(TablesReading::named)
                .orElseGet(() -> {
                    // letters of an old font may be the reason
                    var all = new ArrayList<>(List.of(LineFault.of(FileFaults.noHeader())));
                    tables.forEach(table -> all.addAll(table.remarks(true)));
                    return all;
                });
    }

    private static boolean isNoHeader(ReadTable table) {
        return table.faults().contains(LineFault.of(FileFaults.noHeader()));
    }

    private static List<LineFault> named(ReadTable table) {
        var named = new ArrayList<LineFault>();
        table.faults().forEach(fault -> named.add(fault.in(table.name())));
        named.addAll(table.remarks(false));
        return named;
    }

    private Intake read(Verdict verdict, List<ReadTable> tables, @Nullable FormStamp stamp) throws IOException {
        var lines = new FigureLines();
        var faults = new ArrayList<LineFault>();
        Header first = null;
        for (var table : tables) {
            var header = table.header();
            if (header == null) {
                faults.addAll(passedOver(table));
                continue;
            }
            first = first == null ? header : first;
            table.faults().stream()
                    .filter(note -> !TableFigures.isAboutHelp(note, header.layout()))
                    .forEach(note -> faults.add(note.in(table.name())));
            faults.addAll(table.remarks(stamp != null));
            faults.addAll(TableFigures.of(table, header, stamp, lines));
        }
        faults.addAll(lines.faults());
        return taken(verdict, java.util.Objects.requireNonNull(first), lines, faults);
    }

    /** Beside tables that are read, one that is not is worth a word if it looks like figures. */
    private static List<LineFault> passedOver(ReadTable table) {
        boolean mapped = table.map() != null;
        boolean broken = !isNoHeader(table) && table.faults().stream().noneMatch(TablesReading::isMissingColumns);
        if (mapped || broken) {
            return named(table);
        }
        long numbers = table.text().rows().stream()
                .flatMap(List::stream)
                .filter(cell -> NUMBER.matcher(cell).matches())
                .limit(FIGURES)
                .count();
        return numbers < FIGURES && isNoHeader(table)
                ? List.of()
                : List.of(LineFault.of(FileFaults.tableNotRead()).in(table.name()));
    }

    private static boolean isMissingColumns(LineFault fault) {
        return FileFaults.isMissingColumns(fault.fault());
    }

    private Intake taken(Verdict verdict, Header header, FigureLines lines, List<LineFault> faults) throws IOException {
        if (lines.size() == 0) {
            boolean said = faults.stream().anyMatch(fault -> fault.fault().severity() == Severity.MUST_FIX);
            return verdict.refused(said ? faults : List.of(LineFault.of(header.line(), FileFaults.noRows())));
        }
        return new Intake.Taken(
                bytes.sha256(),
                bytes.size(),
                verdict.original(),
                written(lines.csv()),
                lines.origin(),
                Layout.LONG,
                ',',
                lines.columns(),
                lines.roles(),
                List.of(),
                header.line(),
                1,
                StandardCharsets.UTF_8,
                lines.size(),
                faults);
    }

    /** The same file may be read in another way for another job. */
    private Path written(String csv) throws IOException {
        var text = csv.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(text);
        var target = archive.resolve("%s-tables-%08x.csv".formatted(bytes.sha256(), checksum.getValue()));
        var part = ArchivedBytes.unfinished(archive);
        try {
            Files.write(part, text, StandardOpenOption.CREATE_NEW);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
