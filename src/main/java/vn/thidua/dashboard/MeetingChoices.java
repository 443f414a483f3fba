package vn.thidua.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.Page.Option;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;

/** What may be chosen in a meeting: each option is the address of the screen with that choice. */
record MeetingChoices(
        MeetingState state, PageContext left, Map<Period, Integer> quarters, List<IndicatorCode> protocol) {
    /** How many earlier years of a cluster may stand beside it. */
    private static final int YEARS = 4;

    /** The indicator so many places on, past the end again at the beginning. */
    String step(int places) {
        int at = protocol.indexOf(state.page().indicator());
        int next = at < 0 ? 0 : Math.floorMod(at + places, protocol.size());
        return address(state.page().withIndicator(protocol.get(next)));
    }

    List<Option> clusters() {
        return left.reference().clustersAt(left.period().last()).stream()
                .map(cluster -> new Option(
                        left.name(cluster),
                        // who stood against keeps the other side, unless it is the one that was chosen
                        new MeetingState(
                                        state.page().withCluster(cluster.code()),
                                        cluster.code().equals(state.against())
                                                ? left.subject().code()
                                                : state.against())
                                .address(),
                        cluster.equals(left.subject())))
                .toList();
    }

    /** The other clusters, then the same one a year, two years … before. */
    List<Option> opponents() {
        List<Option> options = new ArrayList<>();
        left.reference().clustersAt(left.period().last()).stream()
                .filter(cluster -> !cluster.equals(left.subject()))
                .forEach(cluster -> options.add(opponent(left.name(cluster), cluster.code())));
        Period quarter = left.period();
        for (int i = 0; i < YEARS; i++) {
            quarter = quarter.sameLastYear();
            if (quarters.containsKey(quarter)) {
                options.add(opponent(
                        left.name(left.subject()) + ", " + left.words().period(quarter, left.grain()), quarter.code()));
            }
        }
        return options;
    }

    private Option opponent(String name, String code) {
        return new Option(name, new MeetingState(state.page(), code).address(), code.equals(state.against()));
    }

    List<Option> indicators() {
        List<IndicatorCode> codes = new ArrayList<>(protocol);
        IndicatorCode shown = state.page().indicator();
        if (shown != null && !codes.contains(shown)) {
            codes.add(shown);
        }
        return codes.stream()
                .flatMap(code -> left.indicator(code).stream())
                .map(indicator -> new Option(
                        left.figures(indicator).name(),
                        address(state.page().withIndicator(indicator.code())),
                        indicator.code().equals(shown)))
                .toList();
    }

    List<Option> periods() {
        List<Period> all = new ArrayList<>(quarters.keySet());
        if (!all.contains(left.period())) {
            all.add(left.period());
            all.sort(null);
        }
        return all.reversed().stream()
                .map(quarter -> new Option(
                        left.words().formats().period(quarter),
                        address(state.page().withPeriod(quarter)),
                        quarter.equals(left.period())))
                .toList();
    }

    private String address(PageState page) {
        return new MeetingState(page, state.against()).address();
    }
}
