package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Names × periods as coloured cells with their figures where there is room: five steps of one colour, equally wide.
 * Cells without a figure are hatched, never coloured as zero.
 *
 * @param rows names, top to bottom
 * @param columns period codes
 */
public record HeatMap(ChartFrame frame, List<String> rows, List<String> columns, List<Cell> cells)
        implements Serializable {
    private static final int ROW = 28;
    private static final int NARROW_ROW = 20;
    private static final int MANY = 40;
    private static final int AXIS_AND_LEGEND = 80;
    private static final int STEPS = 5;

    /** A figure at a row; its label is the column. */
    public record Cell(String row, Datum datum) implements Serializable {}

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        for (var cell : cells) {
            if (!rows.contains(cell.row()) || !columns.contains(cell.datum().label())) {
                throw new IllegalArgumentException("there is no cell %s × %s"
                        .formatted(cell.row(), cell.datum().label()));
            }
        }
    }

    public ChartOption option() {
        var data = ChartData.of(cells.stream().map(Cell::datum).toList())
                .column("row", cells.stream().map(Cell::row).toList());
        var option = ChartOption.of(frame)
                .with("/chart/kind", "heat-map")
                .height(rows.size() * (rows.size() > MANY ? NARROW_ROW : ROW) + AXIS_AND_LEGEND)
                .categories(columns)
                .with("/xAxis/axisLabel/formatter", ChartParts.function("periodAxis"))
                .with("/xAxis/position", "top")
                .with("/yAxis", map("type", "category", "inverse", true, "data", rows))
                .with("/yAxis/axisLabel/interval", 0)
                .with("/chart/steps", steps())
                .tooltip(false);
        return option.data("cells", data)
                .series(map(
                        "id", "cells",
                        "type", "heatmap",
                        "name", frame.title(),
                        "role", "heat",
                        "dataset", "cells",
                        "encode", map("x", "label", "y", "row", "value", "value")));
    }

    /** The six bounds of the five steps, or none without values. */
    private List<Double> steps() {
        var values = new ArrayList<Double>();
        for (var cell : cells) {
            addValue(values, cell.datum());
        }
        if (values.isEmpty()) {
            return List.of();
        }
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        double width = most > least ? niceWidth((most - least) / STEPS) : Math.max(Math.abs(most), 1) / STEPS;
        double start = Math.floor(least / width) * width;
        while (start + STEPS * width < most) {
            width = niceWidth(width * 1.01);
            start = Math.floor(least / width) * width;
        }
        var bounds = new ArrayList<Double>();
        for (int step = 0; step <= STEPS; step++) {
            bounds.add(Math.round((start + step * width) * 1e9) / 1e9);
        }
        return bounds;
    }

    private static void addValue(List<Double> values, Datum datum) {
        var value = datum.value();
        if (value != null) {
            values.add(value.doubleValue());
        }
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten. */
    private static double niceWidth(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= width * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
