package vn.thidua.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Page.Choice;
import vn.thidua.dashboard.Page.Option;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.card.Peers;
import vn.thidua.dashboard.card.TodaysMap;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** The filter bar: each option is the address of the same page with that choice. */
final class PageChoices {
    private final String id;
    private final DashboardSpec spec;
    private final PageContext context;
    private final Map<Period, Integer> quarters;
    private final List<Indicator> indicators;
    private final Sentences words;
    private final PageState state;

    PageChoices(
            String id,
            DashboardSpec spec,
            PageContext context,
            Map<Period, Integer> quarters,
            List<Indicator> indicators) {
        this.id = id;
        this.spec = spec;
        this.context = context;
        this.quarters = quarters;
        this.indicators = indicators;
        this.words = context.words();
        this.state = context.state();
    }

    List<Choice> all() {
        return spec.filters().stream()
                .map(filter -> new Choice(
                        filter,
                        words.get("dashboard.choice." + word(filter)),
                        options(filter),
                        filter == DashboardSpec.Filter.COMPARISON,
                        undone(filter)))
                .filter(choice -> !choice.options().isEmpty())
                .toList();
    }

    private List<Option> options(DashboardSpec.Filter filter) {
        return switch (filter) {
            case PERIOD -> periods();
            case FROM -> beginnings();
            case GRAIN -> grains();
            case DATASET -> datasets();
            case CLUSTER -> clusters();
            case UNIT -> units();
            case INDICATOR -> picks();
            case COMPARISON -> comparisons();
            case PEERS -> peers();
            case MAP -> maps();
        };
    }

    /** What is as the page has it anyway is not set. */
    private @Nullable String undone(DashboardSpec.Filter filter) {
        PageState without = switch (filter) {
            case FROM -> state.withFrom(null);
            case DATASET ->
                state.dataset() == null ? state : state.withDataset(null).withPeriod(null);
            case PEERS -> state.peers() == PeerGroup.CLUSTER ? state : state.withPeers(null);
            case MAP -> state.map() == UnitMap.REPORTED ? state : state.withMap(null);
            case PERIOD, GRAIN, CLUSTER, UNIT, INDICATOR, COMPARISON -> state;
        };
        return without.equals(state) ? null : without.address(id);
    }

    private List<Option> periods() {
        List<Period> all = new ArrayList<>(quarters.keySet());
        if (!all.contains(context.period())) {
            all.add(context.period());
            all.sort(null);
        }
        return all.reversed().stream()
                .map(quarter -> option(
                        words.formats().period(quarter), state.withPeriod(quarter), quarter.equals(context.period())))
                .toList();
    }

    /** Those before the period that somebody reported for; nothing to choose where there is only one. */
    private List<Option> beginnings() {
        Set<Period> earlier = new TreeSet<>(quarters.keySet());
        Period from = state.from();
        if (from != null) {
            earlier.add(from);
        }
        earlier.removeIf(quarter -> quarter.compareTo(context.period()) >= 0);
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(option(words.get("dashboard.choice.from.each"), state.withFrom(null), from == null));
        for (Period quarter : new ArrayList<>(earlier).reversed()) {
            options.add(option(words.formats().period(quarter), state.withFrom(quarter), quarter.equals(from)));
        }
        return options;
    }

    private List<Option> grains() {
        List<Option> options = new ArrayList<>();
        for (Grain grain : Grain.values()) {
            options.add(option(
                    words.get("dashboard.grain." + word(grain)), state.withGrain(grain), grain == context.grain()));
        }
        return options;
    }

    private List<Option> datasets() {
        List<Option> options = new ArrayList<>();
        for (Dataset dataset : Dataset.values()) {
            options.add(option(
                    words.get("dashboard.dataset." + dataset.dbText()),
                    state.withDataset(dataset).withPeriod(null),
                    dataset == context.dataset()));
        }
        return options;
    }

    private List<Option> clusters() {
        Reference reference = context.reference();
        List<Option> options = new ArrayList<>();
        boolean optional = spec.subject() == DashboardSpec.Subject.ANY || spec.subject() == DashboardSpec.Subject.CITY;
        Subject current = cluster();
        if (optional) {
            options.add(option(
                    words.get("dashboard.choice.all"),
                    state.withCluster(null),
                    context.subject().type() == SubjectType.CITY));
        }
        for (Subject cluster : reference.clustersAt(context.period().last())) {
            options.add(option(context.name(cluster), state.withCluster(cluster.code()), cluster.equals(current)));
        }
        return options;
    }

    /** The cluster of the page's subject. */
    private @Nullable Subject cluster() {
        return switch (context.subject().type()) {
            case CITY, PLACE -> null;
            case CLUSTER -> context.subject();
            case UNIT ->
                context.reference()
                        .clusterOf(context.subject().id(), context.period().last())
                        .orElse(null);
        };
    }

    private List<Option> units() {
        Subject cluster = cluster();
        List<Option> options = new ArrayList<>();
        if (spec.subject() != DashboardSpec.Subject.UNIT) {
            options.add(option(
                    words.get("dashboard.choice.all-units"),
                    state.withUnit(null),
                    context.subject().type() != SubjectType.UNIT));
        }
        List<Subject> units = cluster == null
                ? context.about(About.UNITS)
                : context.reference().members(cluster.id(), context.period().last());
        for (Subject unit : units) {
            options.add(option(context.name(unit), state.withUnit(unit.code()), unit.equals(context.subject())));
        }
        return options;
    }

    private List<Option> picks() {
        IndicatorCode shown = spec.cards().stream()
                .flatMap(card -> card.follows().stream())
                .findFirst()
                .map(own -> context.picked(own, true))
                .orElse(null);
        return indicators.stream()
                .map(indicator -> option(
                        indicator.name().in(words.language()),
                        state.withIndicator(indicator.code()),
                        indicator.code().equals(shown)))
                .toList();
    }

    private List<Option> comparisons() {
        List<Option> options = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            if (comparison.goesWith(context.grain())) {
                boolean chosen = context.comparisons().contains(comparison);
                Set<Comparison> toggled = new TreeSet<>(context.comparisons());
                var changed = chosen ? toggled.remove(comparison) : toggled.add(comparison);
                options.add(option(
                        words.get("dashboard.comparison." + word(comparison)), state.withComparisons(toggled), chosen));
            }
        }
        return options;
    }

    /** None for who may rank within a cluster alone, nor before the page comes to units. */
    private List<Option> peers() {
        boolean clustersAlone =
                spec.subject() == DashboardSpec.Subject.ANY && context.subject().type() == SubjectType.CITY;
        if (clustersAlone || !Peers.mayChoose(context)) {
            return List.of();
        }
        PeerGroup chosen = state.peers() == null ? PeerGroup.CLUSTER : state.peers();
        return Arrays.stream(PeerGroup.values())
                .map(group -> option(
                        words.get("dashboard.peers." + word(group), String.join(" · ", Peers.kinds(context))),
                        state.withPeers(group),
                        group == chosen))
                .toList();
    }

    private List<Option> maps() {
        if (!TodaysMap.offered(spec.cards(), context)) {
            return List.of();
        }
        boolean today = state.map() == UnitMap.TODAY;
        return List.of(
                option(words.get("dashboard.map.reported"), state.withMap(UnitMap.REPORTED), !today),
                option(words.get("dashboard.map.today"), state.withMap(UnitMap.TODAY), today));
    }

    private Option option(String label, PageState next, boolean chosen) {
        return new Option(label, next.address(id), chosen);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
