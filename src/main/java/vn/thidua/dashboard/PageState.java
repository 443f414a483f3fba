package vn.thidua.dashboard;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;

/**
 * Everything a reader chose on a page, as it stands in the URL: the same URL shows the same page. Null means "not
 * chosen", and the page decides. What a URL says wrongly is left out, never an error.
 *
 * @param period a quarter
 * @param from first quarter of what cards over time show; null leaves it to each card
 * @param cluster code of a cluster, such as C3
 * @param unit code of a unit, such as 018
 * @param comparisons empty when the page decides
 * @param edition an older edition that is looked back at; null follows the newest
 * @param indicator the one that was picked on the page, for its course over time
 * @param peers among whom units are ranked
 * @param map of which day the units are whose figures are shown
 */
public record PageState(
        @Nullable Dataset dataset,
        @Nullable Period period,
        @Nullable Period from,
        @Nullable Grain grain,
        @Nullable String cluster,
        @Nullable String unit,
        Set<Comparison> comparisons,
        @Nullable EditionNumber edition,
        @Nullable IndicatorCode indicator,
        @Nullable PeerGroup peers,
        @Nullable UnitMap map) {
    public static final PageState EMPTY =
            new PageState(null, null, null, null, null, null, Set.of(), null, null, null, null);

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9-]{1,12}");

    public PageState {
        comparisons = Set.copyOf(comparisons);
        for (Period quarter : new Period[] {period, from}) {
            if (quarter != null && quarter.kind() != PeriodKind.QUARTER) {
                throw new IllegalArgumentException("a page looks at a quarter, not at " + quarter.code());
            }
        }
    }

    /** The state of a URL's parameters; unknown names and wrong values are left out. */
    public static PageState of(Map<String, List<String>> parameters) {
        Function<String, Optional<String>> first = name -> parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
        return new PageState(
                first.apply("dataset")
                        .flatMap(text -> constant(Dataset.class, text))
                        .orElse(null),
                first.apply("period").flatMap(PageState::quarter).orElse(null),
                first.apply("from").flatMap(PageState::quarter).orElse(null),
                first.apply("grain")
                        .flatMap(text -> constant(Grain.class, text))
                        .orElse(null),
                first.apply("cluster").filter(SUBJECT.asMatchPredicate()).orElse(null),
                first.apply("unit").filter(SUBJECT.asMatchPredicate()).orElse(null),
                first.apply("comparison").map(PageState::comparisons).orElse(Set.of()),
                first.apply("edition").flatMap(PageState::edition).orElse(null),
                first.apply("indicator").flatMap(PageState::indicator).orElse(null),
                first.apply("peers")
                        .flatMap(text -> constant(PeerGroup.class, text))
                        .orElse(null),
                first.apply("map")
                        .flatMap(text -> constant(UnitMap.class, text))
                        .orElse(null));
    }

    /** The state of the part of a URL after the question mark. */
    public static PageState parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return of(parameters);
    }

    /** Name and text of everything chosen, in a fixed order. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "period", period, Period::code);
        put(parameters, "from", from, Period::code);
        put(parameters, "grain", grain, PageState::word);
        put(parameters, "dataset", dataset, Dataset::dbText);
        put(parameters, "cluster", cluster, Function.identity());
        put(parameters, "unit", unit, Function.identity());
        put(
                parameters,
                "comparison",
                comparisons.isEmpty() ? null : comparisons,
                chosen -> String.join(
                        ",", new TreeSet<>(chosen).stream().map(PageState::word).toList()));
        put(parameters, "indicator", indicator, IndicatorCode::value);
        put(parameters, "peers", peers, PageState::word);
        put(parameters, "map", map, PageState::word);
        put(parameters, "edition", edition, number -> String.valueOf(number.value()));
        return parameters;
    }

    /** The address of a page in this state, relative to the application: {@code cum?period=2022Q4&cluster=C3}. */
    public String address(String page) {
        String query = String.join(
                "&",
                parameters().entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return query.isEmpty() ? page : page + "?" + query;
    }

    public PageState withDataset(@Nullable Dataset chosen) {
        return new PageState(chosen, period, from, grain, cluster, unit, comparisons, edition, indicator, peers, map);
    }

    public PageState withPeriod(@Nullable Period chosen) {
        return new PageState(dataset, chosen, from, grain, cluster, unit, comparisons, edition, indicator, peers, map);
    }

    public PageState withFrom(@Nullable Period chosen) {
        return new PageState(
                dataset, period, chosen, grain, cluster, unit, comparisons, edition, indicator, peers, map);
    }

    public PageState withGrain(@Nullable Grain chosen) {
        return new PageState(dataset, period, from, chosen, cluster, unit, comparisons, edition, indicator, peers, map);
    }

    /** Another cluster; a unit of the former one is let go. */
    public PageState withCluster(@Nullable String code) {
        return new PageState(dataset, period, from, grain, code, null, comparisons, edition, indicator, peers, map);
    }

    public PageState withUnit(@Nullable String code) {
        return new PageState(dataset, period, from, grain, cluster, code, comparisons, edition, indicator, peers, map);
    }

    public PageState withComparisons(Set<Comparison> chosen) {
        return new PageState(dataset, period, from, grain, cluster, unit, chosen, edition, indicator, peers, map);
    }

    public PageState withEdition(@Nullable EditionNumber chosen) {
        return new PageState(dataset, period, from, grain, cluster, unit, comparisons, chosen, indicator, peers, map);
    }

    public PageState withIndicator(@Nullable IndicatorCode chosen) {
        return new PageState(dataset, period, from, grain, cluster, unit, comparisons, edition, chosen, peers, map);
    }

    public PageState withPeers(@Nullable PeerGroup chosen) {
        return new PageState(dataset, period, from, grain, cluster, unit, comparisons, edition, indicator, chosen, map);
    }

    public PageState withMap(@Nullable UnitMap chosen) {
        return new PageState(
                dataset, period, from, grain, cluster, unit, comparisons, edition, indicator, peers, chosen);
    }

    private static <T> void put(
            Map<String, String> parameters, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            parameters.put(name, text.apply(value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> quarter(String text) {
        return Period.parse(text).filter(period -> period.kind() == PeriodKind.QUARTER);
    }

    private static Set<Comparison> comparisons(String text) {
        return Arrays.stream(text.split(","))
                .flatMap(word -> constant(Comparison.class, word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<EditionNumber> edition(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(new EditionNumber(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<IndicatorCode> indicator(String text) {
        try {
            return Optional.of(new IndicatorCode(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return "";
        }
    }
}
