package vn.thidua.etl.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.thidua.etl.Forms;
import vn.thidua.etl.RunState;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Benchmark;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.Form;
import vn.thidua.submission.FormWorkbook;

/**
 * Takes in filled forms, a workbook each, in one run of the job of the illustrative figures, from the inbox to the
 * edition: archive, registry, values, rules, checks, publish and filing included. Beside it plain reading of the same
 * files by Apache POI, every cell visited.
 *
 * <p>Medians of five runs after one that is not counted, the two sides in turn, each of ours into an empty installation.
 */
@Component
class FormsBenchmark implements Benchmark {
    private static final String JOB = "illustrative-submissions";
    private static final int DEFAULT_WORKBOOKS = 500;
    private static final int COUNTED = 5;

    /** Figures that are plausible for shares, counts and sums alike, and equal for parts and wholes. */
    private static final int LEAST = 40;

    private static final Period LAST = Period.quarter(2024, 4);

    private final DataDirectory directory;

    FormsBenchmark(DataDirectory directory) {
        this.directory = directory;
    }

    /** Seconds of both sides by the clock and by the processor, whatever else the machine does. */
    private record Times(double raw, double ours, double rawProcessor, double oursProcessor) {}

    /** Seconds that something took. */
    private record Took(double clock, double processor) {
        static Took since(long clock, long processor) {
            return new Took((System.nanoTime() - clock) / 1e9, (processorTime() - processor) / 1e9);
        }
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public void run(long asked, Consumer<String> lines) throws IOException {
        int workbooks = asked == 0 ? DEFAULT_WORKBOOKS : Math.toIntExact(asked);
        var scratch = directory.root().resolve("bench-forms");
        try {
            var folder = Files.createDirectories(scratch.resolve("forms"));
            long figures = write(scratch, folder, workbooks);
            var times = new ArrayList<Times>();
            for (int i = 0; i <= COUNTED; i++) {
                var plain = plain(folder);
                var ours = ours(scratch, folder, workbooks, figures);
                var once = new Times(plain.clock(), ours.clock(), plain.processor(), ours.processor());
                if (i > 0) {
                    times.add(once);
                }
            }
            lines.accept(told(workbooks, figures, times));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /** Writes the forms of all units that report, quarter after quarter backwards; returns how many figures they hold. */
    private static long write(Path scratch, Path folder, int workbooks) throws IOException {
        long figures = 0;
        int written = 0;
        try (var installation = new ScratchInstallation(scratch.resolve("writing"))) {
            installation.expect("reference-data", RunState.PUBLISHED);
            var forms = installation.get(Forms.class);
            var reference = installation.get(References.class).current(Dataset.ILLUSTRATIVE);
            for (var period = LAST; written < workbooks; period = period.previous()) {
                int before = written;
                for (var unit : reference.subjects()) {
                    if (written < workbooks && reports(unit, period)) {
                        var form = forms.of(unit, period, Dataset.ILLUSTRATIVE, Language.VI);
                        if (!form.rows().isEmpty()) {
                            fill(form, folder, LEAST + written * 7 % 50);
                            figures += form.rows().size();
                            written++;
                        }
                    }
                }
                if (written == before) {
                    throw new IllegalArgumentException("there are forms for %d workbooks only".formatted(written));
                }
            }
        }
        return figures;
    }

    private static boolean reports(Subject unit, Period period) {
        return unit.type() == SubjectType.UNIT && unit.validity().holdsOn(period.last());
    }

    private static void fill(Form form, Path folder, int figure) throws IOException {
        var empty = new ByteArrayOutputStream();
        FormWorkbook.write(form, empty);
        var file =
                folder.resolve("%s-%s.xlsx".formatted(form.unit(), form.period().code()));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()));
                var out = Files.newOutputStream(file)) {
            var head = new CellReference(
                    workbook.getName(FormWorkbook.VALUE_COLUMN).getRefersToFormula());
            for (int row = 1; row <= form.rows().size(); row++) {
                workbook.getSheetAt(0)
                        .getRow(head.getRow() + row)
                        .getCell(head.getCol())
                        .setCellValue(figure);
            }
            workbook.write(out);
        }
    }

    private static Took plain(Path folder) throws IOException {
        long begin = System.nanoTime();
        long processor = processorTime();
        long letters = 0;
        for (var file : files(folder)) {
            try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                    var workbook = new XSSFWorkbook(opened)) {
                for (var sheet : workbook) {
                    for (var row : sheet) {
                        for (var cell : row) {
                            letters += cell.toString().length();
                        }
                    }
                }
            } catch (InvalidFormatException e) {
                throw new IOException("a form of ours cannot be read", e);
            }
        }
        if (letters == 0) {
            throw new IllegalStateException("the forms are empty");
        }
        return Took.since(begin, processor);
    }

    private static Took ours(Path scratch, Path folder, int workbooks, long figures) throws IOException {
        try (var installation = new ScratchInstallation(scratch.resolve("data"))) {
            installation.expect("reference-data", RunState.PUBLISHED);
            for (var file : files(folder)) {
                installation.put(JOB, file);
            }
            long begin = System.nanoTime();
            long processor = processorTime();
            var run = installation.expect(JOB, RunState.PUBLISHED);
            var took = Took.since(begin, processor);
            if (run.files() != workbooks || run.accepted() != figures) {
                throw new IllegalStateException("%d of %d figures of %d files: %s"
                        .formatted(
                                run.accepted(),
                                figures,
                                run.files(),
                                run.problems().stream().limit(3).toList()));
            }
            return took;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String told(int workbooks, long figures, List<Times> times) throws IOException {
        double ours = median(times, Times::ours);
        double raw = median(times, Times::raw);
        double oursProcessor = median(times, Times::oursProcessor);
        double rawProcessor = median(times, Times::rawProcessor);
        return String.format(
                Locale.ROOT,
                "{\"name\":\"forms\",\"rows\":%d,\"figures\":%d,\"ours_s\":%.3f,\"raw_s\":%.3f,\"ratio\":%.3f,"
                        + "\"workbooks_per_s\":%.0f,\"raw_workbooks_per_s\":%.0f,\"ours_cpu_s\":%.2f,\"raw_cpu_s\":%.2f,\"cpu_ratio\":%.3f,\"peak_mb\":%d}",
                workbooks,
                figures,
                ours,
                raw,
                raw / ours,
                workbooks / ours,
                workbooks / raw,
                oursProcessor,
                rawProcessor,
                rawProcessor / oursProcessor,
                peakMegabytes());
    }

    /** Nanoseconds that all threads of this process have used; 0 where nobody counts them. */
    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean counted
                ? counted.getProcessCpuTime()
                : 0;
    }

    private static double median(List<Times> times, ToDoubleFunction<Times> of) {
        var sorted = times.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The most memory this process ever held, both sides together; where the kernel does not tell, the heap's size. */
    private static long peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Runtime.getRuntime().totalMemory() >> 20;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
    }
}
