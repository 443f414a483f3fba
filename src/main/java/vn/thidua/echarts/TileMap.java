package vn.thidua.echarts;

import static vn.thidua.echarts.ChartParts.map;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A tile for each place of a city, roughly where it lies; the higher the darker, hatched where there is no figure. */
public record TileMap(ChartFrame frame, List<Tile> tiles) implements Serializable {
    private static final int ROW = 44;
    private static final int LEGEND = 52;

    /**
     * A place with its row and column, both from 1 at the top left.
     *
     * @param name what stands on the tile, where there is room
     */
    public record Tile(int row, int column, String name, Datum datum) implements Serializable {}

    public TileMap {
        tiles = List.copyOf(tiles);
        var taken = new HashSet<List<Integer>>();
        for (var tile : tiles) {
            if (tile.row() < 1 || tile.column() < 1 || !taken.add(List.of(tile.row(), tile.column()))) {
                throw new IllegalArgumentException("a tile has a place of its own from 1:1; %s is at %d:%d"
                        .formatted(tile.datum().label(), tile.row(), tile.column()));
            }
        }
    }

    public ChartOption option() {
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(1);
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(1);
        var data = tiles.stream().map(Tile::datum).toList();
        return ChartOption.of(frame)
                .with("/chart/kind", "tile-map")
                .height(rows * ROW + LEGEND)
                .with("/xAxis", map("type", "category", "show", false, "data", upTo(columns)))
                .with("/yAxis", map("type", "category", "show", false, "inverse", true, "data", upTo(rows)))
                .with("/yAxis/axisLabel/interval", 0)
                .with("/chart/steps", HeatSteps.of(data))
                .tooltip(false)
                .data(
                        "tiles",
                        ChartData.of(data)
                                .column("name", tiles.stream().map(Tile::name).toList())
                                .column(
                                        "over",
                                        tiles.stream()
                                                .map(tile -> String.valueOf(tile.column()))
                                                .toList())
                                .column(
                                        "down",
                                        tiles.stream()
                                                .map(tile -> String.valueOf(tile.row()))
                                                .toList()))
                .series(map(
                        "id", "tiles",
                        "type", "heatmap",
                        "name", frame.title(),
                        "role", "heat",
                        "dataset", "tiles",
                        "encode", map("x", "over", "y", "down", "value", "value")));
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }
}
