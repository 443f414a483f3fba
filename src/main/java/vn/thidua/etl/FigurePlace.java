package vn.thidua.etl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a figure in a file, with its surroundings.
 *
 * @param sheet of a workbook, or table of a document; else null
 * @param line as a person counts them in the file
 * @param column the letters of a sheet, the name in a text file
 * @param figure index of the figure's line among {@code lines}
 * @param at index of the figure's cell in its line
 * @param header names of the columns as they were understood
 * @param lines the figure's line and its neighbours
 */
public record FigurePlace(
        @Nullable String sheet, int line, String column, int figure, int at, List<String> header, List<Line> lines) {
    public FigurePlace {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** A line of a file. */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
