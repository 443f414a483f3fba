package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.dashboard.PageCard.Detail;
import vn.thidua.indicator.Grain;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

class RanksAndComparisonsModuleTest extends PagesOfFigures {
    private static final int LAST = 7;
    private static final Pattern MORE = Pattern.compile("thêm ([\\d.]+) ở tử số \\(([\\d.]+)/([\\d.]+)\\) .* hơn (.+)");

    private Reference reference;
    private Map<String, BigDecimal> rates;

    @BeforeEach
    void computeRatesByHand() {
        reference = file.get(References.class).current();
        List<Subject> units = reference.unitsAt(Period.quarter(2022, 4).last());
        rates = new LinkedHashMap<>();
        for (int n = 0; n < units.size(); n++) {
            if (!DemoFigures.LATE.contains(n)) {
                var values = DemoFigures.values(n, LAST);
                rates.put(units.get(n).shortVi(), share(values.get("CREMATIONS"), values.get("DEATHS")));
            }
        }
    }

    private static BigDecimal share(long over, long under) {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), MathContext.DECIMAL64);
    }

    private Set<String> members(String cluster) {
        return reference
                .members(
                        reference.subject(cluster).orElseThrow().id(),
                        Period.quarter(2022, 4).last())
                .stream()
                .map(Subject::shortVi)
                .collect(Collectors.toSet());
    }

    /** What stands behind the first figure of a unit's row in the matrix of its cluster. */
    private static Map<String, String> drawer(PageState state, String unit) {
        Body.Grid grid = (Body.Grid) card(page("cum", state), 1, 0).body();
        return grid.rows().stream()
                .filter(row -> row.name().equals(unit))
                .flatMap(row -> row.cells().getFirst().details().lines().stream())
                .collect(Collectors.toMap(Detail::label, Detail::text, (first, second) -> first));
    }

    @Test
    void everyRankOfEveryClusterIsTheOneOfTheUnroundedRates() {
        for (String cluster : List.of("C1", "C2", "C3", "C4", "C5")) {
            Set<String> members = members(cluster);
            List<BigDecimal> ranked =
                    members.stream().filter(rates::containsKey).map(rates::get).toList();
            for (String unit : members) {
                var lines = drawer(STATE.withCluster(cluster), unit);
                BigDecimal own = rates.get(unit);
                if (own == null) {
                    assertThat(lines).doesNotContainKey("Hạng trong cụm");
                    continue;
                }
                long better =
                        ranked.stream().filter(rate -> rate.compareTo(own) > 0).count();
                long same =
                        ranked.stream().filter(rate -> rate.compareTo(own) == 0).count();
                String rank = (same > 1 ? "đồng hạng " : "") + (better + 1) + "/" + ranked.size();
                int missing = members.size() - ranked.size();
                assertThat(lines.get("Hạng trong cụm"))
                        .as(unit)
                        .isEqualTo(missing == 0 ? rank : rank + "; " + missing + " đơn vị chưa đủ số liệu, không xếp");
                assertThat(lines.containsKey("Để lên hạng")).as(unit).isEqualTo(better > 0);
            }
        }
    }

    @Test
    void everyRankAmongItsKindIsTheOneOfTheUnroundedRatesInTheWholeCity() {
        for (String cluster : List.of("C1", "C2", "C3", "C4", "C5")) {
            for (String unit : members(cluster)) {
                boolean urban = urban(unit);
                List<BigDecimal> ranked = rates.keySet().stream()
                        .filter(other -> urban(other) == urban)
                        .map(rates::get)
                        .toList();
                var lines = drawer(STATE.withCluster(cluster).withPeers(PeerGroup.KIND), unit);
                String label = urban ? "Hạng trong các quận, thị xã" : "Hạng trong các huyện";
                BigDecimal own = rates.get(unit);
                assertThat(lines).doesNotContainKey("Hạng trong cụm");
                if (own == null) {
                    assertThat(lines).doesNotContainKey(label);
                    continue;
                }
                long better =
                        ranked.stream().filter(rate -> rate.compareTo(own) > 0).count();
                boolean shared =
                        ranked.stream().filter(rate -> rate.compareTo(own) == 0).count() > 1;
                int missing = (urban ? 13 : 17) - ranked.size();
                assertThat(lines.get(label))
                        .as(unit)
                        .isEqualTo((shared ? "đồng hạng " : "") + (better + 1) + "/" + ranked.size()
                                + (missing == 0 ? "" : "; " + missing + " đơn vị chưa đủ số liệu, không xếp"));
                assertThat(lines)
                        .as("the middle is that of the same group")
                        .containsEntry(
                                urban ? "Mức giữa các quận, thị xã" : "Mức giữa các huyện",
                                VIETNAMESE.percent(middle(ranked).setScale(4, java.math.RoundingMode.HALF_UP)));
            }
        }
    }

    private boolean urban(String unit) {
        return reference.unitsAt(Period.quarter(2022, 4).last()).stream()
                .filter(one -> one.shortVi().equals(unit))
                .findFirst()
                .orElseThrow()
                .urban();
    }

    private static BigDecimal middle(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half).add(sorted.get(half - 1)).divide(BigDecimal.TWO);
    }

    @Test
    void placesOverTheQuartersAreAmongTheKindWhereTheReaderWishesIt() {
        Page page = page("hoa-tang", STATE.withUnit("018").withPeers(PeerGroup.KIND));
        PageCard ranks = card(page, 0, 1);

        assertThat(ranks.finding()).matches("Quý IV/2022: Gia Lâm xếp thứ \\d+ trong 1\\d huyện.*");
        assertThat(ranks.table().columns()).as("the quarter and 17 districts").hasSize(18);
        assertThat(page.choices())
                .filteredOn(choice -> choice.filter() == DashboardSpec.Filter.PEERS)
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.options())
                            .extracting(Page.Option::label)
                            .containsExactly(
                                    "Cùng cụm",
                                    "Cùng loại: quận, thị xã · huyện",
                                    "Cùng loại, cùng cỡ (số thôn, tổ dân phố)");
                    assertThat(choice.options()).extracting(Page.Option::chosen).containsExactly(false, true, false);
                    assertThat(choice.options().getFirst().address()).contains("peers=cluster");
                });
    }

    @Test
    void theComparisonSaysAmongWhomTheHighestIs() {
        String finding =
                card(page("so-sanh", STATE.withPeers(PeerGroup.KIND)), 0, 0).finding();

        long urban = rates.keySet().stream().filter(this::urban).count();
        assertThat(finding)
                .as("who has not reported is not counted")
                .matches("Trong " + urban + " quận, thị xã: Cao nhất .*\\. Trong " + (rates.size() - urban)
                        + " huyện: Cao nhất .*");
    }

    @Test
    void whoSeesOneClusterAloneRanksWithinIt() {
        Subject cluster = reference.subject("C3").orElseThrow();
        Scope scope = Scope.of(Set.of(cluster.id()), Set.of());
        PageState state = STATE.withUnit("018").withPeers(PeerGroup.KIND);
        Page page = pages.page("hoa-tang", state, scope, Language.VI).orElseThrow();

        assertThat(card(page, 0, 1).finding()).contains(" đơn vị của Cụm 3");
        assertThat(page.choices()).noneMatch(choice -> choice.filter() == DashboardSpec.Filter.PEERS);
    }

    @Test
    void whatIsSaidToMoveAUnitUpIsJustEnough() {
        for (String unit : members("C3")) {
            String up = drawer(STATE.withCluster("C3"), unit).get("Để lên hạng");
            if (up == null) {
                continue;
            }
            Matcher said = MORE.matcher(up);
            assertThat(said.matches()).as(up).isTrue();
            long reached = number(said.group(2));
            long of = number(said.group(3));
            BigDecimal goal = rates.get(said.group(4));
            assertThat(share(reached, of)).isGreaterThanOrEqualTo(goal);
            assertThat(share(reached - 1, of)).isLessThan(goal);
            assertThat(reached - number(said.group(1)))
                    .isEqualTo(rates.get(unit)
                            .multiply(BigDecimal.valueOf(of))
                            .setScale(0, java.math.RoundingMode.HALF_UP)
                            .longValue());
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(".", ""));
    }

    @Test
    void whoseYearIsIncompleteIsNotRanked() {
        String late = reference
                .unitsAt(Period.quarter(2022, 4).last())
                .get(DemoFigures.LATE.getFirst())
                .shortVi();
        String cluster = reference
                .clusterOf(
                        reference
                                .unitsAt(Period.quarter(2022, 4).last())
                                .get(DemoFigures.LATE.getFirst())
                                .id(),
                        Period.quarter(2022, 4).last())
                .orElseThrow()
                .code();

        assertThat(drawer(STATE.withCluster(cluster).withGrain(Grain.YEAR), late))
                .containsEntry("Hạng trong cụm", "chưa xếp hạng: 3/4 báo cáo");
    }

    @Test
    void aTileHoldsARateAgainstEverythingThatWasChosenAtOnce() {
        Set<Comparison> all = Arrays.stream(Comparison.values()).collect(Collectors.toSet());
        var tile = (Body.Figure) card(page("cum", STATE.withCluster("C3").withComparisons(all)), 0, 0)
                .body();

        String city = tile(STATE);
        assertThat(tile.lines())
                .anyMatch(line -> line.endsWith("so với cùng kỳ"))
                .anyMatch(line -> line.startsWith("Quý trước: "))
                .anyMatch(line -> line.startsWith("Từ đầu năm: "))
                .anyMatch(line -> line.startsWith("Chỉ tiêu: 80% ("))
                .anyMatch(line -> line.startsWith("Mức giữa (trung vị): "))
                .anyMatch(line -> line.startsWith("Toàn Thành phố: " + city + " ("))
                .anyMatch(line -> line.matches("Cao nhất Thành phố: .* \\(.*\\), Cụm \\d"));
    }

    @Test
    void amountsOfClustersAreNotHeldAgainstEachOther() {
        var chosen = STATE.withCluster("C3").withComparisons(Set.of(Comparison.BEST, Comparison.MEDIAN));
        assertThat(((Body.Figure) card(page("cum", chosen), 0, 2).body()).lines())
                .noneMatch(line -> line.startsWith("Cao nhất") || line.startsWith("Mức giữa"));
    }

    @Test
    void aUnitIsHeldAgainstTheBestOfTheCityByName() {
        List<Subject> units = reference.unitsAt(Period.quarter(2022, 4).last());
        Map<String, Long> funds = new LinkedHashMap<>();
        for (int n = 0; n < units.size(); n++) {
            if (!DemoFigures.LATE.contains(n)) {
                var values = DemoFigures.values(n, LAST);
                funds.put(
                        units.get(n).shortVi(),
                        values.get("FUND_SEA_RECEIVED")
                                + values.get("FUND_POOR_RECEIVED")
                                + values.get("FUND_GRATITUDE_RECEIVED"));
            }
        }
        String best = funds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();

        var tile =
                (Body.Figure) card(page("don-vi", STATE.withUnit("018").withComparisons(Set.of(Comparison.BEST))), 0, 2)
                        .body();
        assertThat(tile.lines()).anyMatch(line -> line.startsWith("Cao nhất Thành phố: ") && line.endsWith(best));
    }
}
