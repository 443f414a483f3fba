package vn.thidua.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.data.Places;
import vn.thidua.dashboard.region.GeoJson;
import vn.thidua.dashboard.region.RegionMap;
import vn.thidua.dashboard.spec.TileGridSpec;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Loaded;
import vn.thidua.definition.Registration;

/** The pages of {@code dashboards/}: reloaded on change, the last good version of each kept. */
@Component
public class Dashboards {
    private final DefinitionFolder<DashboardSpec> folder;
    private final DefinitionFolder<TileGridSpec> grids;
    private final DefinitionFolder<RegionMap> maps;

    Dashboards(DefinitionFolders folders) {
        folder = folders.open("dashboards", DashboardSpec.class);
        grids = folders.open("dashboards/maps", TileGridSpec.class);
        maps = folders.open("dashboards/maps", ".geojson", GeoJson::read);
    }

    /** All pages in the order of the navigation. */
    public List<Loaded<DashboardSpec>> all() {
        return folder.all().values().stream()
                .sorted(Comparator.comparingInt(
                                (Loaded<DashboardSpec> page) -> page.value().order())
                        .thenComparing(Loaded::id))
                .toList();
    }

    public Optional<Loaded<DashboardSpec>> find(String id) {
        return Optional.ofNullable(folder.all().get(id));
    }

    /** The file of a page, as problems name it. */
    static String file(String id) {
        return "dashboards/" + id + ".yaml";
    }

    /** What the maps of the pages are drawn on. */
    public Places places() {
        return new Places(
                grids.all().values().stream().map(Loaded::value).toList(),
                maps.all().values().stream().collect(Collectors.toMap(Loaded::id, Loaded::value)));
    }

    /** Calls {@code listener} after each change of the files, good or bad. */
    public Registration onChange(Runnable listener) {
        Registration pages = folder.onChange(listener);
        Registration tiles = grids.onChange(listener);
        Registration shapes = maps.onChange(listener);
        return () -> {
            pages.remove();
            tiles.remove();
            shapes.remove();
        };
    }

    /** What is wrong with the files of pages and maps now; the last good version of each stays in use. */
    public List<DefinitionProblem> problems() {
        return Stream.of(folder, grids, maps)
                .flatMap(files -> files.problems().stream())
                .toList();
    }
}
