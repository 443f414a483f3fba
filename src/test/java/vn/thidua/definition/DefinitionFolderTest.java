package vn.thidua.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFolderTest {
    record Note(String text) {}

    @TempDir
    Path directory;

    @Test
    void aFileIsFoundByItsNameAndFollowsItsChanges() throws IOException {
        write("first.yaml", "text: one");
        write("README.md", "not a definition");
        DefinitionFolder<Note> folder = DefinitionFolder.in(directory, Note.class);
        AtomicInteger changes = new AtomicInteger();
        Registration registration = folder.onChange(changes::incrementAndGet);

        assertThat(folder.all()).containsOnlyKeys("first");
        assertThat(folder.find("first")).contains(new Note("one"));
        assertThat(folder.refresh()).isFalse();

        String before = folder.digest();
        write("first.yaml", "text: two");
        assertThat(folder.refresh()).isTrue();
        assertThat(folder.find("first")).contains(new Note("two"));
        assertThat(folder.digest()).isNotEqualTo(before);

        Files.delete(directory.resolve("first.yaml"));
        assertThat(folder.refresh()).isTrue();
        assertThat(folder.find("first")).isEmpty();
        assertThat(changes).hasValue(2);

        registration.remove();
        write("first.yaml", "text: three");
        folder.refresh();
        assertThat(changes).hasValue(2);
    }

    @Test
    void theLastGoodVersionStaysWhileItsErrorIsShown() throws IOException {
        write("a.yaml", "text: good");
        DefinitionFolder<Note> folder = DefinitionFolder.in(directory, Note.class);

        write("a.yaml", "tex: broken");
        folder.refresh();
        assertThat(folder.find("a")).contains(new Note("good"));
        assertThat(folder.problems().getFirst().toString())
                .endsWith("/a.yaml:1:1: unknown key `tex`; did you mean `text`?");

        write("a.yaml", "text: better");
        folder.refresh();
        assertThat(folder.find("a")).contains(new Note("better"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aBadFileNeitherLoadsNorStopsTheOthers() throws IOException {
        write("bad.yaml", "text: [");
        write("good.yaml", "text: good");
        write("two words.yaml", "text: good");
        Files.write(directory.resolve("latin.yaml"), new byte[] {'t', 'e', 'x', 't', ':', ' ', (byte) 0xE9});

        DefinitionFolder<Note> folder = DefinitionFolder.in(directory, Note.class);

        assertThat(folder.all()).containsOnlyKeys("good");
        assertThat(folder.problems())
                .extracting(problem -> Path.of(problem.file()).getFileName().toString())
                .containsExactly("bad.yaml", "latin.yaml", "two words.yaml");
    }

    @Test
    void aFolderThatCannotBeReadKeepsWhatItHadAndRecovers() throws IOException {
        write("a.yaml", "text: good");
        DefinitionFolder<Note> folder = DefinitionFolder.in(directory, Note.class);
        Path away = directory.resolveSibling(directory.getFileName() + "-away");

        Files.move(directory, away);
        folder.refresh();
        assertThat(folder.find("a")).contains(new Note("good"));
        assertThat(folder.problems()).hasSize(1);

        Files.move(away, directory);
        folder.refresh();
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void theDirectoryWinsOverTheJarOnlyWhereItHasTheFolder() throws IOException {
        Path notes = Files.createDirectories(directory.resolve("definition-test-notes"));
        Files.writeString(notes.resolve("own.yaml"), "text: own");
        DefinitionFolders none = new DefinitionFolders("");
        DefinitionFolders with = new DefinitionFolders(directory.toString());
        try {
            assertThat(none.open("definition-test-notes", Note.class).all()).containsOnlyKeys("shipped");
            assertThat(with.open("definition-test-notes", Note.class).all()).containsOnlyKeys("own");
            assertThat(with.open("definition-test-others", Note.class).all()).containsOnlyKeys("other");
        } finally {
            none.destroy();
            with.destroy();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
