package vn.thidua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void isMadeWhenItIsMissing() {
        try (var directory = DataDirectory.open(folder.resolve("a/b"))) {
            assertThat(directory.root()).isDirectory().isAbsolute();
            assertThat(directory.inbox("quarterly-submissions"))
                    .isEqualTo(directory.root().resolve("inbox/quarterly-submissions"));
        }
    }

    @Test
    void isHeldByOneAtATimeAndFreeAfterwards() {
        try (var first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(first.root().toString())
                    .hasMessageContaining("--data");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void saysWhatToDoWhenItsPlaceIsAFile() throws Exception {
        var file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> DataDirectory.open(file)).hasMessageContaining("--data");
    }

    @Test
    void refusesAPathThatWouldChangeTheDatabaseAddress() {
        assertThatThrownBy(() -> DataDirectory.open(folder.resolve("a;INIT=x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("';'");
    }
}
