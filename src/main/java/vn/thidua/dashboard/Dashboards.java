package vn.thidua.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Loaded;

/** The pages of {@code dashboards/}: reloaded on change, the last good version of each kept. */
@Component
public class Dashboards {
    private final DefinitionFolder<DashboardSpec> folder;

    Dashboards(DefinitionFolders folders) {
        folder = folders.open("dashboards", DashboardSpec.class);
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

    /** What is wrong with the files now. */
    public List<DefinitionProblem> problems() {
        return folder.problems();
    }
}
