package vn.thidua.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.submission.Intake;
import vn.thidua.submission.IntakeRules;

/** What the intake lets pass, the engine must read, and read alike. */
class IntakeAgainstDuckDbTest {
    private static final List<String> PIECES = List.of(
            "018",
            "2022Q4",
            "DEATHS",
            "5",
            "1.124",
            "1,4 tỷ",
            "\"1,4 tỷ\"",
            "\"a\"\"b\"",
            "\"two\nlines\"",
            "\"two\r\nlines\"",
            "x\"y",
            "\"",
            " \"q\" ",
            "\"q\"z",
            " ",
            "",
            "Hòa",
            "Ho\u0300a",
            "…",
            "–",
            "₫",
            "😀",
            "\0",
            "\t",
            "#",
            "'",
            "漢",
            "\u200b",
            "\ufeff",
            "ế");

    @TempDir
    private Path folder;

    private final StreamingFileIntake intake = new StreamingFileIntake();
    private Connection engine;

    @BeforeEach
    void open() throws SQLException {
        engine = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        engine.close();
    }

    @Test
    void whatever_is_taken_is_read_by_the_engine_as_by_us() throws IOException, SQLException {
        var random = new Random(1258);
        int clean = 0;
        int rewritten = 0;
        for (int i = 0; i < 1500; i++) {
            var text = randomFile(random);
            var file = Files.writeString(folder.resolve("f.csv"), text);
            var result = intake.take(file, folder.resolve("archive"), IntakeRules.usual());
            if (result instanceof Intake.Taken taken) {
                var ours = ours(taken);
                assertThat(engine(taken)).as(text).isEqualTo(ours);
                assertThat(taken.rows()).as(text).isEqualTo(ours.size());
                clean += taken.archived().equals(taken.original()) ? 1 : 0;
                rewritten += taken.archived().equals(taken.original()) ? 0 : 1;
            }
        }
        // the generator must reach both ways, else this proves nothing
        assertThat(clean).isGreaterThan(150);
        assertThat(rewritten).isGreaterThan(150);
    }

    private static String randomFile(Random random) {
        var delimiter = ",;\t|".charAt(random.nextInt(4));
        boolean tame = random.nextBoolean();
        var end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        var text = new StringBuilder();
        for (int titles = random.nextInt(3); titles > 0; titles--) {
            text.append(random.nextInt(4) == 0 ? "Báo cáo \"quý\"" : "Báo cáo").append(end);
        }
        text.append(String.join(String.valueOf(delimiter), "unit", "period", "measure", "value", "note"))
                .append(end);
        for (int row = random.nextInt(6) + 1; row > 0; row--) {
            int cells = tame || random.nextInt(8) > 0 ? 5 : random.nextInt(7);
            for (int cell = 0; cell < cells; cell++) {
                int bound = tame ? 5 : PIECES.size();
                text.append(cell == 0 ? "" : delimiter).append(PIECES.get(random.nextInt(bound)));
            }
            text.append(!tame && random.nextInt(9) == 0 ? "\r" : end).append(random.nextInt(9) == 0 ? end : "");
        }
        return text.toString();
    }

    private List<List<String>> ours(Intake.Taken taken) throws IOException {
        var rows = new ArrayList<List<String>>();
        intake.rows(taken, (line, cells) -> rows.add(cells));
        return rows;
    }

    /** With the options that the warehouse reads archived files with. */
    private List<List<String>> engine(Intake.Taken taken) throws SQLException {
        var columns =
                taken.columns().stream().map(column -> column + " := 'VARCHAR'").collect(Collectors.joining(", "));
        var query =
                ("select * from read_csv('%s', auto_detect = false, header = false, skip = %d, delim = '%s', quote = '\"',"
                                + " escape = '\"', nullstr = '', max_line_size = 1000000, columns = struct_pack(%s))")
                        .formatted(taken.archived(), taken.skip(), taken.delimiter(), columns);
        var rows = new ArrayList<List<String>>();
        try (var statement = engine.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= taken.columns().size(); i++) {
                    var cell = result.getString(i);
                    row.add(cell == null ? "" : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void a_row_as_long_as_we_allow_is_read() throws IOException, SQLException {
        // three bytes a letter
        var text =
                "unit,period,measure,value,note\r018,2022Q4,DEATHS,5,\"" + "ế".repeat(CsvRecords.LONGEST - 40) + "\"\r";
        var file = Files.write(folder.resolve("f.csv"), text.getBytes(StandardCharsets.UTF_8));
        var taken = (Intake.Taken) intake.take(file, folder.resolve("archive"), IntakeRules.usual());
        assertThat(engine(taken)).hasSize(1).isEqualTo(ours(taken));
    }
}
