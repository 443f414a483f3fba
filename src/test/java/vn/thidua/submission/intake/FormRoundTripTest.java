package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.Form;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueParser;
import vn.thidua.submission.ValueReading;

/** Forms as they are handed out, filled in at random and damaged at random: they give the same figures or a problem. */
class FormRoundTripTest {
    private static final int FILLED = 40;
    private static final int DAMAGED = 30;
    static final int FIRST_ROW = 6;
    static final int ENTRY = 7;

    private static final Reference REFERENCE = ReferenceFolders.shipped();
    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext("vn.thidua.submission.value");
    private static final ValueParser PARSER = CONTEXT.getBean(ValueParser.class);
    private static final Period PERIOD = Period.quarter(2022, 4);

    /** Filled once and damaged in every way: to make a form takes longer than to read it. */
    private static final List<Filled> FORMS = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void fillForms() throws IOException {
        for (int seed = 0; seed < DAMAGED; seed++) {
            FORMS.add(fill(new Random(seed), Language.VI));
        }
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    /** A filled form and what it says: a number, "none occurred", or nothing. */
    private record Filled(byte[] form, Map<String, BigDecimal> figures) {}

    @Test
    void a_form_filled_in_at_random_comes_back_exactly() throws IOException {
        for (int seed = 0; seed < FILLED; seed++) {
            var filled = fill(new Random(seed), seed % 2 == 0 ? Language.VI : Language.EN);
            var read = read(written(filled));
            assertThat(read.problems()).as("seed " + seed).isEmpty();
            assertThat(read.figures()).as("seed " + seed).isEqualTo(filled.figures());
        }
    }

    @Test
    void a_form_copied_into_a_document_comes_back_exactly() throws IOException {
        for (int seed = 0; seed < DAMAGED; seed++) {
            var filled = FORMS.get(seed);
            var document = folder.resolve("bieu-mau.docx");
            copy(filled.form(), document);
            var read = read(document);
            assertThat(read.problems()).as("seed " + seed).isEmpty();
            assertThat(read.figures()).as("seed " + seed).isEqualTo(filled.figures());
        }
    }

    private static void copy(byte[] form, Path document) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
                var word = new XWPFDocument();
                var out = Files.newOutputStream(document)) {
            var table = word.createTable();
            var formatter = new DataFormatter(java.util.Locale.GERMANY);
            var sheet = workbook.getSheetAt(0);
            for (int i = FIRST_ROW - 1; i <= sheet.getLastRowNum(); i++) {
                var row = i < FIRST_ROW ? table.getRow(0) : table.createRow();
                for (int column = 0; column < sheet.getRow(FIRST_ROW - 1).getLastCellNum(); column++) {
                    var cell = column < row.getTableCells().size() ? row.getCell(column) : row.createCell();
                    cell.setText(formatter.formatCellValue(sheet.getRow(i).getCell(column)));
                }
            }
            word.write(out);
        }
    }

    @ParameterizedTest
    @EnumSource(FormDamage.class)
    void a_damaged_form_gives_the_same_figures_or_a_problem(FormDamage damage) throws IOException {
        for (int seed = 0; seed < DAMAGED; seed++) {
            var random = new Random(1000L * damage.ordinal() + seed);
            var filled = FORMS.get(seed);
            var form = written(filled);
            damage.apply(form, random);
            var read = read(form);
            var what = damage + ", seed " + seed + ": " + read.problems();
            filled.figures().forEach((measure, figure) -> {
                var found = read.figures().get(measure);
                if (found == null) {
                    assertThat(read.problems())
                            .as(what + ", " + measure + " lost")
                            .isNotEmpty();
                } else {
                    assertThat(found).as(what + ", " + measure).isEqualByComparingTo(figure);
                }
            });
            assertThat(filled.figures().keySet())
                    .as(what)
                    .containsAll(read.figures().keySet());
        }
    }

    private Path written(Filled filled) throws IOException {
        return Files.write(folder.resolve("bieu-mau.xlsx"), filled.form());
    }

    private static Filled fill(Random random, Language language) throws IOException {
        var measures = REFERENCE.measures().stream()
                .filter(measure -> measure.validity().holdsOn(PERIOD.last()))
                .toList();
        var rows = measures.stream()
                .map(measure -> new Form.Row(
                        measure.code(),
                        language == Language.VI ? measure.nameVi() : measure.nameEn(),
                        measure.unitVi(),
                        random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(10_000)) : null,
                        random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(10_000)) : null,
                        null))
                .toList();
        var handedOut = new ByteArrayOutputStream();
        FormWorkbook.write(new Form("017", "Huyện Đông Anh", PERIOD, language, rows), handedOut);
        var figures = new LinkedHashMap<String, BigDecimal>();
        var form = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(handedOut.toByteArray()))) {
            for (int i = 0; i < measures.size(); i++) {
                var cell = workbook.getSheetAt(0).getRow(FIRST_ROW + i).getCell(ENTRY);
                var figure = enter(cell, measures.get(i), random);
                if (figure != null) {
                    figures.put(measures.get(i).code().value(), figure);
                }
            }
            workbook.write(form);
        }
        return new Filled(form.toByteArray(), figures);
    }

    private static BigDecimal enter(Cell cell, Measure measure, Random random) {
        int most = measure.unitVi().equals("%") ? 100 : 2_000_000;
        int number = random.nextInt(most);
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> {
                cell.setCellValue("-");
                yield new BigDecimal("0");
            }
            case 2 -> {
                cell.setCellValue(String.format(java.util.Locale.GERMANY, "%,d", number));
                yield BigDecimal.valueOf(number);
            }
            case 3 -> {
                cell.setCellValue(Integer.toString(number));
                yield BigDecimal.valueOf(number);
            }
            default -> {
                cell.setCellValue(number);
                yield BigDecimal.valueOf(number);
            }
        };
    }

    private record Read(Map<String, BigDecimal> figures, List<String> problems) {}

    /** Reads as a job does: what is refused or unclear is no figure; two rows of one measure must agree. */
    private Read read(Path file) throws IOException {
        var intake = new StreamingFileIntake();
        var problems = new ArrayList<String>();
        var figures = new HashMap<String, BigDecimal>();
        var result = intake.take(file, folder.resolve("archive"), IntakeRules.usual());
        result.faults().forEach(fault -> problems.add(fault.fault().code()));
        if (!(result instanceof Intake.Taken taken)) {
            return new Read(figures, problems);
        }
        intake.rows(taken, (line, cells) -> {
            row(taken, cells, figures, problems);
            return true;
        });
        return new Read(figures, problems);
    }

    private static void row(
            Intake.Taken taken, List<String> cells, Map<String, BigDecimal> figures, List<String> problems) {
        var code = cell(taken, cells, FileColumn.MEASURE);
        var measure = REFERENCE.measures().stream()
                .filter(known -> known.code().value().equals(code))
                .findFirst();
        if (measure.isEmpty()
                || !cell(taken, cells, FileColumn.UNIT).equals("017")
                || !cell(taken, cells, FileColumn.PERIOD).equals("2022Q4")) {
            problems.add("unknown " + cells);
            return;
        }
        var facts = ValueFacts.measure(measure.get().unitVi(), measure.get().decimals())
                .withAbove100();
        switch (PARSER.read(cell(taken, cells, FileColumn.VALUE), facts)) {
            case ValueReading.Understood understood
            when understood.quantity() != null ->
                put(figures, problems, code, understood.quantity().value());
            case ValueReading.Understood understood ->
                assertThat(understood.state()).isEqualTo(CellState.MISSING);
            case ValueReading.Share share ->
                put(figures, problems, code, share.percent().value());
            case ValueReading.Unclear unclear -> problems.add(unclear.fault().code() + cells);
            case ValueReading.Wrong wrong -> problems.add(wrong.fault().code() + cells);
            case ValueReading.Pair pair -> problems.add("pair " + pair);
        }
    }

    private static void put(Map<String, BigDecimal> figures, List<String> problems, String code, BigDecimal figure) {
        var plain = figure.setScale(0);
        var before = figures.put(code, plain);
        if (before != null && before.compareTo(plain) != 0) {
            figures.remove(code);
            problems.add("twice " + code);
        }
    }

    private static String cell(Intake.Taken taken, List<String> cells, FileColumn column) {
        var name = taken.roles().get(column);
        return name == null ? "" : cells.get(taken.columns().indexOf(name));
    }
}
