package vn.thidua.echarts;

import java.io.Serializable;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param look a look of the theme: colour, marker and dash, for example {@code c3}; {@code muted} for the background
 * @param points labelled with period codes; a period without a point, or a point without a value, is a gap
 */
public record Line(String id, String name, String look, List<Datum> points) implements Serializable {
    public Line {
        points = List.copyOf(points);
    }
}
