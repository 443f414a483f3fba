package vn.thidua.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archived file and where its cells stand. A long file has a row a cell; a wide one a row a unit and a column a
 * measure, which is then named by its header.
 *
 * @param columns names of all columns in their order; they need not be the header's words but must differ
 * @param skip lines before the first row, header included
 * @param roles which column holds what; a long file has {@link CellRole#MEASURE} and {@link CellRole#VALUE}
 * @param wide columns that each hold one measure; empty for a long file
 * @param period of every cell when no column says it
 */
public record CellFile(
        Path file,
        char delimiter,
        int skip,
        List<String> columns,
        Map<CellRole, String> roles,
        List<String> wide,
        @Nullable String period) {

    public CellFile {
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
        wide = List.copyOf(wide);
        if (wide.isEmpty() != roles.containsKey(CellRole.MEASURE)) {
            throw new IllegalArgumentException("a file has either a column of measures or columns that are measures");
        }
        if (roles.containsKey(CellRole.PERIOD) == (period != null)) {
            throw new IllegalArgumentException("a file says its periods, or the run does, not both: " + file);
        }
    }
}
