package vn.thidua.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Definitions;
import vn.thidua.shared.IndicatorCode;

/** The indicators of {@code dashboards/indicators}: reloaded on change, the last good version of each kept. */
final class IndicatorCatalogue {
    private static final Comparator<Indicator> ORDER =
            Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code);

    private record State(
            Map<IndicatorCode, Indicator> byCode, List<Indicator> ordered, List<DefinitionProblem> wrong) {}

    private final DefinitionFolder<IndicatorSpec> folder;
    private volatile State state = new State(Map.of(), List.of(), List.of());

    IndicatorCatalogue(DefinitionFolder<IndicatorSpec> folder) {
        this.folder = folder;
        reload();
        // lives as long as the folder does
        var unused = folder.onChange(this::reload);
    }

    private synchronized void reload() {
        Map<IndicatorCode, Indicator> good = new TreeMap<>();
        List<DefinitionProblem> wrong = new ArrayList<>(folder.problems());
        for (var loaded : folder.all().values()) {
            var file = new IndicatorFile(loaded);
            var indicator = file.indicator();
            wrong.addAll(file.problems());
            if (indicator != null) {
                good.put(indicator.code(), indicator);
            } else {
                state.ordered().stream()
                        .filter(last -> last.code().value().equals(loaded.id()))
                        .forEach(last -> good.put(last.code(), last));
            }
        }
        state = new State(Map.copyOf(good), good.values().stream().sorted(ORDER).toList(), List.copyOf(wrong));
    }

    List<Indicator> all() {
        return state.ordered();
    }

    Optional<Indicator> find(IndicatorCode code) {
        return Optional.ofNullable(state.byCode().get(code));
    }

    List<DefinitionProblem> problems() {
        return state.wrong();
    }

    /** One digest of the given indicators' files. */
    static String digest(List<Indicator> indicators) {
        return Definitions.digest(indicators.stream()
                .map(each -> each.code() + " " + each.digest())
                .toList());
    }
}
