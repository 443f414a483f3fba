package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;

class PageStateTest {
    private static final PageState FULL = new PageState(
            Dataset.ILLUSTRATIVE,
            Period.quarter(2022, 4),
            Period.quarter(2021, 2),
            Grain.YTD,
            "C3",
            "018",
            Set.of(Comparison.LAST_YEAR, Comparison.BEST),
            new EditionNumber(12),
            new IndicatorCode("CREMATION_RATE"),
            PeerGroup.KIND,
            UnitMap.TODAY);

    @Test
    void theWholeStateStandsInTheAddress() {
        assertThat(FULL.address("don-vi"))
                .isEqualTo("don-vi?period=2022Q4&from=2021Q2&grain=ytd&dataset=illustrative&cluster=C3&unit=018"
                        + "&comparison=last_year%2Cbest&indicator=CREMATION_RATE&peers=kind&map=today&edition=12");
        assertThat(PageState.EMPTY.address("tong-quan")).isEqualTo("tong-quan");
    }

    @Test
    void everyStateComesBackFromItsAddress() {
        List<PageState> states = new ArrayList<>(List.of(FULL, PageState.EMPTY));
        Arrays.stream(Dataset.values()).map(FULL::withDataset).forEach(states::add);
        Arrays.stream(Grain.values()).map(FULL::withGrain).forEach(states::add);
        Arrays.stream(Comparison.values())
                .map(Set::of)
                .map(FULL::withComparisons)
                .forEach(states::add);
        states.add(FULL.withPeriod(null).withEdition(null).withIndicator(null));
        states.add(FULL.withPeriod(Period.window(2022, 1)));
        states.add(FULL.withUnit(null));
        Arrays.stream(PeerGroup.values()).map(FULL::withPeers).forEach(states::add);
        states.add(FULL.withPeers(null));
        Arrays.stream(UnitMap.values()).map(FULL::withMap).forEach(states::add);
        states.add(FULL.withMap(null));

        assertThat(states).allSatisfy(state -> {
            String address = state.address("page");
            int question = address.indexOf('?');
            assertThat(PageState.parse(question < 0 ? "" : address.substring(question + 1)))
                    .isEqualTo(state);
        });
    }

    @Test
    void anotherClusterLetsTheUnitGo() {
        assertThat(FULL.withCluster("C1").unit()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&=",
                "period=2022Y",
                "period=soon",
                "dataset=mixed",
                "grain=GRAIN",
                "edition=0",
                "edition=99999999999",
                "cluster=%3Cscript%3E",
                "unit=../..",
                "indicator=lower",
                "peers=weight",
                "map=2024",
                "cluster=%ZZ",
                "unknown=1"
            })
    void whatAnAddressSaysWronglyIsLeftOut(String query) {
        assertThat(PageState.parse(query)).isEqualTo(PageState.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"period=2022q4,2022Q4", "period=Q4/2022,2022Q4", "period=Qu%C3%BD+IV/2022,2022Q4"})
    void aPeriodMayBeWrittenAsPeopleDo(String query, String code) {
        assertThat(PageState.parse(query).period()).isEqualTo(Period.parse(code).orElseThrow());
    }

    @Test
    void aPageLooksAtAQuarter() {
        assertThatThrownBy(() -> FULL.withPeriod(Period.year(2022))).isInstanceOf(IllegalArgumentException.class);
    }
}
