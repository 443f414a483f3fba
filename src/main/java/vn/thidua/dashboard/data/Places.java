package vn.thidua.dashboard.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.dashboard.region.RegionMap;
import vn.thidua.dashboard.spec.TileGridSpec;

/**
 * Where units lie, as the files of {@code dashboards/maps} tell it.
 *
 * @param maps by the names of their files without the ending
 */
public record Places(List<TileGridSpec> grids, Map<String, RegionMap> maps) {
    public Places {
        grids = List.copyOf(grids);
        maps = Map.copyOf(maps);
    }

    /** The grid that has a tile for the most of these units; empty when none has any. */
    public Optional<TileGridSpec> grid(Collection<String> codes) {
        return grids.stream()
                .filter(grid -> known(grid, codes) > 0)
                .max(Comparator.comparingLong(grid -> known(grid, codes)));
    }

    private static long known(TileGridSpec grid, Collection<String> codes) {
        return codes.stream().filter(grid.tiles()::containsKey).count();
    }
}
