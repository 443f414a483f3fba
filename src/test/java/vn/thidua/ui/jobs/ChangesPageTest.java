package vn.thidua.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Level;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionChanges.Change;
import vn.thidua.warehouse.EditionChanges.Figure;

class ChangesPageTest {
    private static final Reference REFERENCE = ReferenceFolders.shipped();
    private static final Period PERIOD = Period.quarter(2022, 4);

    @Test
    void a_change_is_told_with_names_qualifiers_and_states() {
        var money = change("018", "FUND_SEA_RECEIVED", figure(Quantity.over(new BigDecimal("1600000000"))), null);
        var page = ChangesPage.of(List.of(money), shown -> Map.of(), REFERENCE, Scope.all(), SampleRun.VI);
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("Huyện Gia Lâm");
            assertThat(line.period()).isEqualTo("Quý IV/2022");
            assertThat(line.measure()).endsWith("đã tiếp nhận");
            assertThat(line.before()).isEqualTo("trên 1,6 tỷ đồng");
            assertThat(line.after()).isEqualTo("–");
        });
        assertThat(page.source()).isEqualTo("Nguồn số liệu: Báo cáo của đơn vị");
        var none = change("018", "DEATHS", null, new Figure(CellState.NONE_OCCURRED, null, 1, new LoadId(1)));
        assertThat(ChangesPage.of(List.of(none), shown -> Map.of(), REFERENCE, Scope.all(), SampleRun.VI)
                        .lines()
                        .getFirst()
                        .after())
                .isEqualTo("không phát sinh (-)");
    }

    @Test
    void a_unit_sees_its_own_cluster_by_name_and_totals_of_others() {
        var cluster =
                REFERENCE.clusterOf(subject("018"), PERIOD.last()).orElseThrow().id();
        var elsewhere = REFERENCE.unitsAt(PERIOD.last()).stream()
                .filter(unit -> REFERENCE
                        .clusterOf(unit.id(), PERIOD.last())
                        .filter(c -> !c.id().equals(cluster))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        var all = List.of(counted("018"), counted(elsewhere.code()), counted("HN"), counted("C5"));
        var seen = ChangesPage.of(all, shown -> Map.of(), REFERENCE, Scope.of(Set.of(cluster), Set.of()), SampleRun.VI);
        assertThat(seen.lines())
                .extracting(ChangeLine::subject)
                .hasSize(3)
                .contains("Huyện Gia Lâm")
                .doesNotContain(elsewhere.nameVi());
        assertThat(seen.cut()).startsWith("Chỉ hiện các đơn vị");
    }

    @Test
    void a_long_list_is_cut_and_says_so() {
        var many = IntStream.rangeClosed(0, ChangesPage.SHOWN)
                .mapToObj(i -> counted("018"))
                .toList();
        var page = ChangesPage.of(many, shown -> Map.of(), REFERENCE, Scope.all(), SampleRun.VI);
        assertThat(page.lines()).hasSize(ChangesPage.SHOWN);
        assertThat(page.cut()).isEqualTo("Chỉ hiện 200 thay đổi lớn nhất.");
    }

    private static Change counted(String code) {
        return change(code, "DEATHS", null, figure(Quantity.exact(12)));
    }

    private static Change change(String code, String measure, @Nullable Figure before, @Nullable Figure after) {
        return new Change(
                Dataset.REPORTS,
                subject(code),
                PERIOD.id(),
                REFERENCE.measure(new MeasureCode(measure)).orElseThrow().id(),
                Level.ALL,
                Basis.PERIOD,
                subject(code),
                before,
                after,
                new EditionNumber(3));
    }

    private static Figure figure(Quantity quantity) {
        return new Figure(CellState.VALUE, quantity, 1, new LoadId(1));
    }

    private static SubjectId subject(String code) {
        return REFERENCE.subject(code, PERIOD.last()).orElseThrow().id();
    }
}
