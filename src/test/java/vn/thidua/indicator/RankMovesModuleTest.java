package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reference.Subject;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Warehouse;

/** Ranks within clusters before and after a change. */
class RankMovesModuleTest {
    private static final Period QUARTER = Period.quarter(2022, 4);

    @TempDir
    Path directory;

    private IndicatorWarehouse warehouse;
    private List<String> units;
    private Subject cluster;
    private EditionNumber first;

    @BeforeEach
    void publishFourUnitsOfACluster() {
        warehouse = IndicatorWarehouse.open(directory);
        var reference = warehouse.reference();
        cluster = reference
                .clusterOf(reference.subject("018").orElseThrow().id(), QUARTER.last())
                .orElseThrow();
        units = reference.members(cluster.id(), QUARTER.last()).stream()
                .map(Subject::code)
                .limit(4)
                .toList();
        // 90 %, 80 %, 80 %, 70 %
        first = warehouse.publish(
                Stream.of(rate(0, 90), rate(1, 80), rate(2, 80), rate(3, 70)).flatMap(each -> each));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private Stream<Given> rate(int unit, long of100) {
        return Stream.of(
                Given.of(units.get(unit), "2022Q4", "DEATHS", 100),
                Given.of(units.get(unit), "2022Q4", "CREMATIONS", of100));
    }

    @Test
    void a_preview_tells_who_moves_from_where_to_where_with_the_values_largest_move_first() {
        var load = warehouse.prepare(rate(3, 95));

        var moves = cremation(warehouse.get(RankMoves.class).preview(load, Scope.all()));

        assertThat(moves)
                .extracting(this::unit, RankMove::oldRank, RankMove::newRank)
                .containsExactly(tuple(3, 4, 1), tuple(0, 1, 2), tuple(1, 2, 3), tuple(2, 2, 3));
        assertThat(moves.getFirst().oldValue()).isEqualByComparingTo(new BigDecimal("0.70"));
        assertThat(moves.getFirst().newValue()).isEqualByComparingTo(new BigDecimal("0.95"));
        assertThat(moves).allSatisfy(move -> {
            assertThat(move.cluster()).isEqualTo(cluster.id());
            assertThat(move.period()).isEqualTo(QUARTER);
            assertThat(move.ranked()).isEqualTo(4);
        });
        assertThat(warehouse.get(Warehouse.class).head()).isEqualTo(first);
    }

    @Test
    void equal_values_share_a_rank_and_a_change_that_moves_nobody_is_not_told() {
        var load = warehouse.prepare(rate(0, 91));

        assertThat(cremation(warehouse.get(RankMoves.class).preview(load, Scope.all())))
                .isEmpty();
    }

    @Test
    void two_editions_are_compared_either_way_and_a_cluster_without_figures_before_is_new() {
        var second = warehouse.publish(Stream.concat(
                rate(1, 95),
                Stream.of(
                        Given.of(units.get(0), "2023Q1", "DEATHS", 10),
                        Given.of(units.get(0), "2023Q1", "CREMATIONS", 9))));
        var ranks = warehouse.get(RankMoves.class);

        assertThat(cremation(ranks.between(first, second, Scope.all())))
                .extracting(this::unit, RankMove::oldRank, RankMove::newRank)
                .containsExactly(tuple(1, 2, 1), tuple(0, 1, 2), tuple(2, 2, 3));
        assertThat(cremation(ranks.between(second, first, Scope.all())))
                .extracting(this::unit, RankMove::oldRank, RankMove::newRank)
                .contains(tuple(1, 1, 2), tuple(0, 2, 1), tuple(2, 3, 2));
    }

    @Test
    void a_reader_of_another_cluster_sees_no_unit_by_name() {
        var load = warehouse.prepare(rate(3, 95));
        var ranks = warehouse.get(RankMoves.class);

        assertThat(ranks.preview(load, Scope.of(Set.of(), Set.of()))).isEmpty();
        assertThat(cremation(ranks.preview(load, Scope.of(Set.of(cluster.id()), Set.of()))))
                .hasSize(4);
    }

    private int unit(RankMove move) {
        return units.indexOf(warehouse.reference().require(move.unit()).code());
    }

    private static List<RankMove> cremation(List<RankMove> moves) {
        return moves.stream()
                .filter(move -> move.indicator().value().equals("CREMATION_RATE"))
                .toList();
    }
}
