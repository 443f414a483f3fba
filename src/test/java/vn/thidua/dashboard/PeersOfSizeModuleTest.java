package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

/** By the formula of the figures the unit at place n has 120 + n hamlets: thirds of a kind can be counted by hand. */
class PeersOfSizeModuleTest extends PagesOfFigures {
    private static final PageState OF_SIZE =
            STATE.withUnit("018").withPeers(PeerGroup.SIZE).withPeriod(Period.quarter(2022, 3));
    private static final Pattern PLACE = Pattern.compile(".*trong (\\d+) huyện có (\\d+) đến (\\d+) thôn, TDP.*");

    @Test
    void aUnitIsRankedAmongTheThirdOfItsKindThatIsOfItsSize() {
        List<Subject> units = file.get(References.class)
                .current()
                .unitsAt(Period.quarter(2022, 3).last());
        List<Integer> rural = java.util.stream.IntStream.range(0, units.size())
                .filter(n -> !units.get(n).urban())
                .mapToObj(n -> 120 + n)
                .toList();
        int own = 120
                + units.indexOf(units.stream()
                        .filter(unit -> unit.code().equals("018"))
                        .findFirst()
                        .orElseThrow());
        int third = 3 * rural.indexOf(own) / rural.size();
        List<Integer> peers = rural.stream()
                .filter(size -> 3 * rural.indexOf(size) / rural.size() == third)
                .toList();

        String finding = card(page("hoa-tang", OF_SIZE), 0, 1).finding();

        Matcher place = PLACE.matcher(finding);
        assertThat(place.matches()).as(finding).isTrue();
        assertThat(List.of(place.group(1), place.group(2), place.group(3)))
                .containsExactly(
                        String.valueOf(peers.size()),
                        String.valueOf(peers.getFirst()),
                        String.valueOf(peers.getLast()));
        assertThat(card(page("hoa-tang", OF_SIZE), 0, 1).table().columns())
                .as("the quarter and its peers")
                .hasSize(1 + peers.size());
    }

    @Test
    void aSentenceTellsOfTheGroupOfTheUnitAloneAndOfAllWithoutOne() {
        String ofUnit = card(page("hoa-tang", OF_SIZE), 1, 1).finding();
        String ofCity = card(page("hoa-tang", OF_SIZE.withUnit(null)), 1, 1).finding();

        assertThat(ofUnit).matches("Trong \\d+ huyện có \\d+ đến \\d+ thôn, TDP: Cao nhất [^:]*");
        assertThat(ofCity).startsWith("Cao nhất");
    }

    @Test
    void whereNobodySaidHowLargeUnitsAreItIsSaidAndNobodyIsRanked() {
        Page page = page("hoa-tang", OF_SIZE.withPeriod(Period.quarter(2020, 4)));

        assertThat(page.notes()).contains("Chưa có số thôn, tổ dân phố để xếp đơn vị theo cỡ.");
    }
}
