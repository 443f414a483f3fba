package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.shared.Scope;

/** The pages of single topics, and the kinds of cards that they are made of. */
class TopicPagesModuleTest extends PagesOfFigures {
    private static final List<String> TOPICS = List.of("hoa-tang", "hoa-giai", "nguoi-ngheo", "giam-sat", "hoi-nghi");

    @Test
    void everyTopicHasSomethingToShowOfTheCityAClusterAndAUnitInBothLanguages() {
        for (String topic : TOPICS) {
            for (PageState state : List.of(STATE, STATE.withCluster("C3"), STATE.withUnit("018"))) {
                for (vn.thidua.shared.Language language : vn.thidua.shared.Language.values()) {
                    Page page = pages.page(topic, state, Scope.all(), language).orElseThrow();

                    assertThat(page.question()).endsWith("?");
                    assertThat(page.cards())
                            .filteredOn(card -> card.body() instanceof Body.Chart || card.body() instanceof Body.Grid)
                            .as("%s of %s", topic, page.title())
                            .isNotEmpty()
                            .allSatisfy(card -> {
                                assertThat(card.title()).isNotBlank();
                                assertThat(card.foot()).hasSizeGreaterThanOrEqualTo(3);
                            });
                }
            }
        }
    }

    @Test
    void whoIsIncompleteHasNoPlaceInTheRanking() {
        PageCard ranks = card(page("hoa-tang", STATE), 0, 1);

        assertThat(ranks.finding()).contains("chưa xếp hạng vì thiếu báo cáo: ");
        List<String> before = ranks.table().texts().get(6);
        List<String> now = ranks.table().texts().get(7);
        assertThat(before.subList(1, 6))
                .extracting(cell -> cell.substring(0, 1))
                .containsOnlyOnce("1");
        assertThat(now).filteredOn(cell -> cell.startsWith("– (")).hasSizeBetween(1, 2);
    }

    @Test
    void aUnitIsRankedAmongThoseOfItsCluster() {
        PageCard ranks = card(page("hoa-tang", STATE.withUnit("018")), 0, 1);

        assertThat(ranks.finding()).matches("Quý IV/2022: Gia Lâm xếp thứ \\d trong 5 đơn vị của Cụm 3.*");
        assertThat(option(ranks, "/series")).hasSizeBetween(4, 8);
    }

    @Test
    void theFunnelNamesThoseOutsideTheLimitsOfChance() {
        PageCard funnel = card(page("hoa-tang", STATE), 1, 0);

        long outside = funnel.table().texts().stream()
                .filter(row -> row.getLast().equals("ngoài khoảng 99,8%"))
                .count();
        assertThat(outside).isBetween(1L, 27L);
        assertThat(funnel.finding())
                .startsWith((28 - outside) + "/28 nơi nằm trong khoảng dao động ngẫu nhiên quanh mức chung ");
        assertThat(option(funnel, "/chart/data/outer-low/source")).hasSizeGreaterThan(20);
    }

    @Test
    void theStepsOfAWaterfallLeadFromThenToNow() {
        PageCard card = card(page("nguoi-ngheo", STATE.withCluster("C1")), 1, 0);

        JsonNode rows = option(card, "/chart/data/steps/source");
        int value = IntStream.range(0, 11)
                .filter(i -> option(card, "/chart/data/steps/dimensions")
                        .path(i)
                        .asString("")
                        .equals("value"))
                .findFirst()
                .orElseThrow();
        List<Long> values =
                rows.valueStream().map(row -> row.path(value).asLong()).toList();
        assertThat(values.subList(0, values.size() - 1).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(values.getLast());
    }

    @Test
    void aTreemapSharesOutTheWholeSum() {
        PageCard card = card(page("nguoi-ngheo", STATE), 1, 1);

        int shares = card.table().texts().stream()
                .mapToInt(row -> Integer.parseInt(row.get(2).replace("%", "")))
                .sum();
        assertThat(shares).isBetween(98, 102);
        assertThat(option(card, "/chart/data/parts/source")).hasSize(5);
    }

    @Test
    void theTileMapHasEveryUnitAndHatchesTheMissing() {
        PageCard card = card(page("hoa-tang", STATE), 1, 1);

        JsonNode tiles = option(card, "/chart/data/tiles/source");
        assertThat(tiles).hasSize(30);
        assertThat(tiles.valueStream().filter(tile -> tile.path(2).isNull())).hasSize(DemoFigures.LATE.size());
    }

    @Test
    void theLongestBarOfAColumnFillsItsCell() {
        Body.Grid grid = (Body.Grid) card(page("nguoi-ngheo", STATE), 2, 0).body();

        assertThat(grid.rows().stream()
                        .map(row -> row.cells().getFirst().bar())
                        .filter(Objects::nonNull)
                        .max(Integer::compare))
                .hasValue(100);
        assertThat(grid.rows().getLast().total()).isTrue();
        assertThat(grid.rows().getLast().cells())
                .allSatisfy(cell -> assertThat(cell.bar()).isNull());
    }

    private static JsonNode option(PageCard card, String pointer) {
        return ((Body.Chart) card.body()).option().at(pointer).orElseThrow();
    }
}
