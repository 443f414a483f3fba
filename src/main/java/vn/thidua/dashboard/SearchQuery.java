package vn.thidua.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.SearchAnswer.Find;
import vn.thidua.dashboard.SearchAnswer.Group;
import vn.thidua.dashboard.SearchAnswer.Kind;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.search.SearchEntry;
import vn.thidua.dashboard.search.SearchIndex;
import vn.thidua.dashboard.search.SearchList;
import vn.thidua.dashboard.search.SearchWord;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.definition.Loaded;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/**
 * Finds whatever the reader may open by its name, without accents and wherever a tone is written: units and clusters of
 * all times, indicators, dashboards, own pages of work. An exact code stands first, then a whole name, its beginning,
 * beginnings of its words, middles of its words, and words of what it is about.
 */
@Component
public class SearchQuery {
    private static final int LONGEST = 80;
    private static final int OF_ONE_KIND = 12;
    private static final int OF_SEVERAL = 5;
    private static final int KEPT = 8;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank);

    private final Dashboards dashboards;
    private final Indicators indicators;
    private final References references;
    private final Warehouse warehouse;
    private final Dataset usual;
    private final SearchList<Indicator> knownIndicators = new SearchList<>(SearchQuery::entry);
    private final SearchList<Loaded<DashboardSpec>> knownPages = new SearchList<>(SearchQuery::entry);
    private final Map<View, SearchIndex> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, SearchIndex> eldest) {
            return size() > KEPT;
        }
    };

    private record View(EditionNumber edition, Dataset dataset) {}

    private record Ranked(Kind kind, SearchEntry.Rank rank, Find find) {}

    SearchQuery(
            Dashboards dashboards,
            Indicators indicators,
            References references,
            Warehouse warehouse,
            @Value("${thidua.demo:false}") boolean demo) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.references = references;
        this.warehouse = warehouse;
        this.usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    /** What fits all words of {@code text}; without words, the pages that the reader may open. */
    public SearchAnswer find(String text, SearchFrom from) {
        String asked = text.strip();
        asked = asked.substring(0, Math.min(asked.length(), LONGEST));
        List<SearchWord> typed = SearchWord.of(asked);
        Stream<Ranked> pages = Stream.concat(dashboards(typed, from), work(typed, from));
        return typed.isEmpty()
                ? answer(pages.toList())
                : answer(Stream.of(subjects(asked, from), indicators(typed, from), pages)
                        .flatMap(Function.identity())
                        .toList());
    }

    private static SearchAnswer answer(List<Ranked> all) {
        Map<Kind, List<Ranked>> kinds = all.stream().sorted(BEST_FIRST).collect(Collectors.groupingBy(Ranked::kind));
        int atMost = kinds.size() == 1 ? OF_ONE_KIND : OF_SEVERAL;
        return new SearchAnswer(kinds.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Kind, List<Ranked>> kind) ->
                                kind.getValue().getFirst().rank())
                        .thenComparing(Map.Entry::getKey))
                .map(kind -> group(kind.getKey(), kind.getValue(), atMost))
                .toList());
    }

    private static Group group(Kind kind, List<Ranked> ranked, int atMost) {
        int listed = Math.min(ranked.size(), atMost);
        return new Group(
                kind, ranked.subList(0, listed).stream().map(Ranked::find).toList(), ranked.size() - listed);
    }

    private Stream<Ranked> subjects(String text, SearchFrom from) {
        SearchIndex index = index(from.state());
        Sentences words = new Sentences(from.language());
        return index.find(text, from.scope(), from.state().period()).map(found -> {
            Subject subject = found.subject();
            boolean unit = subject.type() == SubjectType.UNIT;
            PageState there = from.state()
                    .withCluster(unit ? null : subject.code())
                    .withUnit(unit ? subject.code() : null)
                    .withPeriod(index.period(subject, from.state().period()));
            return new Ranked(
                    unit ? Kind.UNIT : Kind.CLUSTER,
                    found.rank(),
                    new Find(
                            unit ? subject.name(from.language()) : clusterName(subject, words),
                            note(subject, index, words),
                            there.address(unit ? "don-vi" : "cum")));
        });
    }

    /** Its cluster, until when it was if it is no more, and whether it was made up for demonstration. */
    private static String note(Subject subject, SearchIndex index, Sentences words) {
        List<String> parts = new ArrayList<>();
        if (subject.type() == SubjectType.UNIT) {
            parts.add(index.clusterOf(subject)
                    .map(cluster -> clusterName(cluster, words))
                    .orElseGet(() -> words.get("dashboard.unclustered")));
        }
        var end = subject.validity().to();
        if (end != null) {
            parts.add(words.get("dashboard.search.until", words.formats().date(end)));
        }
        Dataset only = subject.dataset();
        if (only != null) {
            parts.add(words.get("dashboard.dataset." + only.dbText()));
        }
        return String.join(" · ", parts);
    }

    private static String clusterName(Subject cluster, Sentences words) {
        return cluster.number() == null
                ? cluster.name(words.language())
                : words.get("dashboard.cluster", String.valueOf(cluster.number()));
    }

    /** An indicator is shown by the present page if one may pick there, else by the first page with that choice. */
    private Stream<Ranked> indicators(List<SearchWord> typed, SearchFrom from) {
        Optional<String> page = dashboards.all().stream()
                .filter(each -> each.value().filters().contains(DashboardSpec.Filter.INDICATOR))
                .map(Loaded::id)
                .min(Comparator.comparing(id -> !id.equals(from.page())));
        return page.stream()
                .flatMap(there -> knownIndicators
                        .find(indicators.all(), typed)
                        .map(found -> new Ranked(
                                Kind.INDICATOR,
                                found.rank(),
                                new Find(
                                        found.thing().name().in(from.language()),
                                        found.thing().unit().in(from.language()),
                                        from.state()
                                                .withIndicator(found.thing().code())
                                                .address(there)))));
    }

    private Stream<Ranked> dashboards(List<SearchWord> typed, SearchFrom from) {
        return knownPages.find(dashboards.all(), typed).map(found -> {
            DashboardSpec page = found.thing().value();
            return new Ranked(
                    Kind.DASHBOARD,
                    found.rank(),
                    new Find(
                            page.title().in(from.language()),
                            page.question().in(from.language()),
                            from.state().address(found.thing().id())));
        });
    }

    private static Stream<Ranked> work(List<SearchWord> typed, SearchFrom from) {
        return from.work().stream()
                .flatMap(page -> new SearchEntry("", List.of(page.name(), page.path()), List.of())
                        .rank(typed).stream()
                                .map(rank -> new Ranked(Kind.WORK, rank, new Find(page.name(), "", page.path()))));
    }

    private static SearchEntry entry(Indicator indicator) {
        return new SearchEntry(
                indicator.code().value(),
                List.of(indicator.name().vi(), indicator.name().en()),
                List.of(indicator.group()));
    }

    private static SearchEntry entry(Loaded<DashboardSpec> page) {
        DashboardSpec spec = page.value();
        return new SearchEntry(
                "",
                List.of(spec.title().vi(), spec.title().en(), page.id()),
                List.of(spec.question().vi(), spec.question().en()));
    }

    /** Editions never change: the subjects of the last few are kept ready. */
    private SearchIndex index(PageState state) {
        EditionNumber head = warehouse.head();
        EditionNumber asked = state.edition();
        EditionNumber edition = asked == null || asked.compareTo(head) > 0 ? head : asked;
        View view = new View(edition, Optional.ofNullable(state.dataset()).orElse(usual));
        synchronized (kept) {
            SearchIndex known = kept.get(view);
            if (known != null) {
                return known;
            }
        }
        SearchIndex fresh = index(warehouse.at(edition), view.dataset());
        synchronized (kept) {
            kept.put(view, fresh);
        }
        return fresh;
    }

    private SearchIndex index(Snapshot snapshot, Dataset dataset) {
        Reference reference = references.at(snapshot, dataset);
        Map<Period, Integer> quarters = new ReportedUnits(snapshot, reference, dataset).quarters();
        return new SearchIndex(
                reference,
                List.copyOf(quarters.keySet()),
                ReportedUnits.latest(quarters, reference).orElse(null));
    }
}
