package vn.thidua.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Texts;

class CommandReaderTest {
    private static final Texts ENGLISH = new Texts(Language.EN);

    @TempDir
    Path folder;

    private static Command read(String... typed) {
        return CommandReader.read(List.of(typed), ENGLISH);
    }

    @Test
    void nothingTypedIsStart() {
        assertThat(read()).isEqualTo(new Command.Start(Path.of("data").toAbsolutePath(), null, true));
    }

    @Test
    void startTakesAPortAFolderAndNoDemo() {
        assertThat(read("start", "--port", "0", "--data=" + folder, "--no-demo"))
                .isEqualTo(new Command.Start(folder, 0, false));
    }

    @Test
    void aJobTakesEverythingOfTheContract() throws Exception {
        var inbox = Files.createDirectory(folder.resolve("in"));
        assertThat(read(
                        "job",
                        "quarterly-submissions",
                        "--inbox",
                        inbox.toString(),
                        "--period",
                        "2022Q4",
                        "--data",
                        folder.toString(),
                        "--dataset",
                        "reports",
                        "--dry-run"))
                .isEqualTo(new Command.Job(
                        folder, "quarterly-submissions", inbox, Period.quarter(2022, 4), Dataset.REPORTS, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dance | no command",
                "start extra | extra",
                "start --dry-run | --no-demo",
                "start --port 70000 | 65535",
                "start --port -1 | port",
                "start --port | value",
                "start --port 1 --port 2 | twice",
                "start --verbose | --data",
                "job | Too many or too few",
                "job a b | Too many or too few",
                "job a --period 2022Q9 | 2022Q4",
                "job a --dataset all | illustrative",
                "job a --inbox /no/such/folder | folder",
                "job a --dry-run=maybe --rows 1 | option",
                "bench etl --rows 0 | from 1",
                "backup | Too many or too few"
            })
    void whatCannotBeDoneSaysWhatCan(String typed, String says) {
        assertThatThrownBy(() -> read(typed.split(" ")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(says);
    }

    @Test
    void theTerminalsLanguageIsThatOfItsEnvironment() {
        assertThat(Console.language(Map.of("LANG", "vi_VN.UTF-8"))).isEqualTo(Language.VI);
        assertThat(Console.language(Map.of("LANG", "vi_VN.UTF-8", "LC_ALL", "C")))
                .isEqualTo(Language.EN);
        assertThat(Console.language(Map.of("LC_ALL", "", "LANG", "vi"))).isEqualTo(Language.VI);
        assertThat(Console.language(Map.of())).isEqualTo(Language.EN);
    }
}
