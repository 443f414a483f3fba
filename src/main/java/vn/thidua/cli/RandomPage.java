package vn.thidua.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.PeerGroup;
import vn.thidua.dashboard.UnitMap;
import vn.thidua.indicator.Grain;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;

/**
 * A page that a reader may come to, made from a seed: the same seed, data and definitions give the same page.
 *
 * @param scope everything, one cluster by name, or nobody
 */
record RandomPage(long seed, String id, PageState state, Scope scope, Language language) {
    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 5;

    /** What there is to choose from. */
    record Choices(List<String> pages, List<IndicatorCode> indicators, Reference reference, EditionNumber head) {}

    static RandomPage of(long seed, Choices choices) {
        Random dice = new Random(seed);
        Period period = Period.quarter(FIRST_YEAR + dice.nextInt(YEARS), 1 + dice.nextInt(4));
        List<Subject> clusters = choices.reference().clustersAt(period.last());
        List<Subject> units = choices.reference().unitsAt(period.last());
        Subject cluster = maybe(clusters, dice, 60);
        Subject unit = maybe(units, dice, 50);
        PageState state = new PageState(
                dice.nextInt(10) < 8 ? Dataset.ILLUSTRATIVE : one(List.of(Dataset.PUBLISHED, Dataset.REPORTS), dice),
                dice.nextInt(10) == 0 ? null : period,
                dice.nextInt(4) == 0 ? Period.quarter(FIRST_YEAR + dice.nextInt(YEARS), 1 + dice.nextInt(4)) : null,
                dice.nextInt(10) == 0 ? null : one(List.of(Grain.values()), dice),
                cluster == null ? null : cluster.code(),
                unit == null ? null : unit.code(),
                comparisons(dice),
                dice.nextInt(3) == 0
                        ? new EditionNumber(1 + dice.nextInt(choices.head().value()))
                        : null,
                maybe(choices.indicators(), dice, 40),
                maybe(List.of(PeerGroup.values()), dice, 50),
                maybe(List.of(UnitMap.values()), dice, 70));
        return new RandomPage(
                seed,
                one(choices.pages(), dice),
                state,
                scope(clusters, dice),
                dice.nextInt(4) == 0 ? Language.EN : Language.VI);
    }

    private static Set<Comparison> comparisons(Random dice) {
        EnumSet<Comparison> chosen = EnumSet.noneOf(Comparison.class);
        for (Comparison comparison : Comparison.values()) {
            if (dice.nextInt(5) == 0) {
                chosen.add(comparison);
            }
        }
        return chosen;
    }

    private static Scope scope(List<Subject> clusters, Random dice) {
        int kind = dice.nextInt(5);
        if (kind > 1 || clusters.isEmpty()) {
            return Scope.all();
        }
        Set<SubjectId> named = kind == 0 ? Set.of() : Set.of(one(clusters, dice).id());
        return Scope.of(named, Set.of());
    }

    private static <T> T one(List<T> among, Random dice) {
        return among.get(dice.nextInt(among.size()));
    }

    private static <T> @Nullable T maybe(List<T> among, Random dice, int percent) {
        List<T> choices = new ArrayList<>(among);
        return dice.nextInt(100) >= percent || choices.isEmpty() ? null : one(choices, dice);
    }

    /** As it would stand in the browser. */
    String address() {
        return state.address(id);
    }
}
