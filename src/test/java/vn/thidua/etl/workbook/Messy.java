package vn.thidua.etl.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file as people send it, with what is expected of it.
 *
 * @param file its name, as far as that matters
 * @param figures value by measure; -1 stands for "none occurred". Of another unit than 017: {@code 018 DEATHS}
 * @param problems {@code cell code}, {@code row code} or {@code code}, in reading order; on another sheet than the first
 *     {@code sheet!cell code}, in a document {@code bảng 1!row:header code}
 */
record Messy(String name, String file, Writing writing, Map<String, Long> figures, List<String> problems) {

    /** Makes the cells of a workbook. */
    interface Making {
        void make(Grid grid, String quarter);
    }

    /** Makes the contents of a document. */
    interface Typing {
        void type(WordFile document, String quarter);
    }

    /** Writes the whole file. */
    interface Writing {
        void write(Path file, String quarter) throws IOException;
    }

    static Messy messy(String name, Making making, Map<String, Long> figures, String... problems) {
        return file(
                name,
                "bao-cao.xlsx",
                (file, quarter) -> {
                    var grid = new Grid();
                    making.make(grid, quarter);
                    grid.write(file);
                },
                figures,
                problems);
    }

    static Messy document(String name, Typing typing, Map<String, Long> figures, String... problems) {
        return file(
                name,
                "bao-cao.docx",
                (file, quarter) -> {
                    var document = new WordFile();
                    typing.type(document, quarter);
                    document.write(file);
                },
                figures,
                problems);
    }

    static Messy file(String name, String file, Writing writing, Map<String, Long> figures, String... problems) {
        return new Messy(name, file, writing, figures, List.of(problems));
    }

    @Override
    public String toString() {
        return name;
    }
}
