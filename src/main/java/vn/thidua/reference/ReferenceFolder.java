package vn.thidua.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Opens the files of the folder and cuts them into rows with named cells, in NFC and without outer blanks. */
final class ReferenceFolder {
    private final Path folder;
    private final Findings findings;

    ReferenceFolder(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The rows of {@code name}; none if the file is missing or its header is not {@code header}. */
    List<CsvRow> rows(String name, List<String> header) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            findings.add(Findings.NO_FILE, name, null, null, name);
            return List.of();
        }
        var table = CsvTable.parse(text(file, name)).records();
        if (table.isEmpty()
                || !table.getFirst().fields().stream()
                        .map(String::strip)
                        .toList()
                        .equals(header)) {
            findings.add(Findings.HEADER, name, 1, null, String.join(",", header));
            return List.of();
        }
        var rows = new ArrayList<CsvRow>();
        for (var record : table.subList(1, table.size())) {
            if (record.fields().size() == header.size()) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), record.fields().get(i).strip());
                }
                rows.add(new CsvRow(name, record.line(), cells, findings));
            } else {
                findings.add(
                        Findings.NUMBER_OF_CELLS,
                        name,
                        record.line(),
                        null,
                        record.fields().size(),
                        header.size());
            }
        }
        return rows;
    }

    /** Notes the second and later rows that share a key. */
    <T> void unique(String name, List<Located<T>> rows, Function<T, Object> key) {
        var seen = new HashMap<Object, Integer>();
        for (var located : rows) {
            var first = seen.putIfAbsent(key.apply(located.row()), located.line());
            if (first != null) {
                findings.add(Findings.ROW_TWICE, name, located.line(), null, Integer.toString(first));
            }
        }
    }

    Findings findings() {
        return findings;
    }

    private String text(Path file, String name) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            findings.add(Findings.NOT_UTF8, name, null, null);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
