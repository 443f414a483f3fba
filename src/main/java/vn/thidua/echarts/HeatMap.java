package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
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
                .with(
                        "/chart/steps",
                        HeatSteps.of(cells.stream().map(Cell::datum).toList()))
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
}
