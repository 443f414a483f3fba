package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.dashboard.MeetingPage.Contest;
import vn.thidua.dashboard.MeetingPage.Half;
import vn.thidua.dashboard.MeetingPage.Lead;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.register.RegisterFiles;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

/** What the screen of a meeting says, against figures computed from the formulas of the demonstration. */
class MeetingModuleTest extends PagesOfFigures {
    private static final String ADDRESS =
            "dataset=illustrative&period=2022Q4&cluster=C3&against=C5&indicator=CREMATION_RATE";
    private static final int NOW = 7;
    private static EditionNumber shownThen;

    @BeforeAll
    static void hold(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("meetings.csv"), """
                key|subject|host|on|period|title
                a|C3|018|2023-01-19|2022Q4|Cụm 3, Quý IV/2022
                b|HN||2023-04-12|2023Q1|Thành phố, Quý I/2023
                """);
        Files.writeString(folder.resolve("entries.csv"), """
                register|meeting|subject|on|due|what|field|indicator|collectives|individuals|state|reached|note
                conclusion|a|018|2023-01-19|2023-02-20|Gặp từng tang chủ||CREMATION_RATE|||done|2023-02-10|Đã gặp
                conclusion|a|017|2023-01-19|2023-02-20|Đối chiếu sổ hộ tịch|||||||
                conclusion|b|C3|2023-04-12|2023-05-20|Của cuộc họp sau|||||||
                """.replace("| \n", "|\n"));
        var reference = file.get(References.class).current();
        shownThen = reference.edition();
        file.get(RegisterFiles.class).registers(folder, Dataset.ILLUSTRATIVE, reference, "test");
    }

    private static MeetingPage meeting(String query, Scope scope) {
        return file.get(MeetingQuery.class)
                .page(MeetingState.of(parameters(query)), scope, Language.VI)
                .orElseThrow();
    }

    private static Map<String, List<String>> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("="))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    }

    /** Σ over the units of a cluster that reported. */
    private static BigDecimal sum(String cluster, String measure, int quarter, Predicate<Integer> with) {
        var reference = file.get(References.class).current(Dataset.ILLUSTRATIVE);
        var day = Period.quarter(2022, 4).last();
        List<Subject> units = reference.unitsAt(day);
        Subject whole = reference.subject(cluster, day).orElseThrow();
        long sum = 0;
        for (int n = 0; n < units.size(); n++) {
            boolean member = reference
                    .clusterOf(units.get(n).id(), day)
                    .filter(whole::equals)
                    .isPresent();
            if (member && with.test(n)) {
                sum += DemoFigures.values(n, quarter).get(measure);
            }
        }
        return BigDecimal.valueOf(sum);
    }

    private static BigDecimal now(String cluster, String measure) {
        return sum(cluster, measure, NOW, n -> !DemoFigures.LATE.contains(n));
    }

    private static BigDecimal rate(String cluster, String over, String under) {
        return now(cluster, over).divide(now(cluster, under), MathContext.DECIMAL64);
    }

    @Test
    void each_half_tells_the_rate_with_what_stands_behind_it() {
        MeetingPage page = meeting(ADDRESS, Scope.all());

        assertThat(page.halves()).extracting(Half::name).containsExactly("Cụm 3", "Cụm 5");
        for (Half half : page.halves()) {
            String code = "C" + half.name().substring(4);
            assertThat(half.figure()).isEqualTo(VIETNAMESE.percent(rate(code, "CREMATIONS", "DEATHS")));
            assertThat(half.counts())
                    .isEqualTo(VIETNAMESE.number(now(code, "CREMATIONS")) + " / "
                            + VIETNAMESE.number(now(code, "DEATHS")));
            assertThat(half.coverage()).endsWith("đơn vị đã báo cáo");
            assertThat(half.dots()).isNotNull();
            assertThat(half.addresses().values()).allMatch(address -> address.startsWith("don-vi?"));
        }
        assertThat(page.halves().getFirst().addresses()).containsKey("018");
        assertThat(page.halves().getFirst().dots().at("/xAxis/min"))
                .as("both sides on one axis")
                .isEqualTo(page.halves().getLast().dots().at("/xAxis/min"));
    }

    @Test
    void rates_are_compared_by_value_and_sums_without_targets_by_the_change_on_the_own_last_year() {
        MeetingPage page = meeting(ADDRESS, Scope.all());

        assertThat(lead(page, "CREMATION_RATE"))
                .isEqualTo(lead(rate("C3", "CREMATIONS", "DEATHS"), rate("C5", "CREMATIONS", "DEATHS")));
        assertThat(lead(page, "RECON_RATE"))
                .isEqualTo(lead(
                        rate("C3", "RECON_SUCCEEDED", "RECON_CONCLUDED"),
                        rate("C5", "RECON_SUCCEEDED", "RECON_CONCLUDED")));
        assertThat(lead(page, "FUND_SEA_TOTAL"))
                .isEqualTo(lead(change("C3", "FUND_SEA_RECEIVED"), change("C5", "FUND_SEA_RECEIVED")));
        assertThat(lead(page, "FUND_POOR_TOTAL"))
                .isEqualTo(lead(change("C3", "FUND_POOR_RECEIVED"), change("C5", "FUND_POOR_RECEIVED")));
    }

    private static BigDecimal change(String cluster, String measure) {
        return now(cluster, measure).divide(sum(cluster, measure, NOW - 4, n -> true), MathContext.DECIMAL64);
    }

    private static Lead lead(BigDecimal left, BigDecimal right) {
        int sign = left.compareTo(right);
        return sign == 0 ? Lead.EVEN : sign > 0 ? Lead.LEFT : Lead.RIGHT;
    }

    private static Lead lead(MeetingPage page, String indicator) {
        return page.contests().stream()
                .filter(contest -> contest.address().contains("indicator=" + indicator + "&")
                        || contest.address().contains("indicator=" + indicator + "&against"))
                .findFirst()
                .map(Contest::lead)
                .orElseThrow();
    }

    @Test
    void the_verdict_counts_the_contests() {
        MeetingPage page = meeting(ADDRESS, Scope.all());

        long ahead = page.contests().stream()
                .filter(each -> each.lead() == Lead.LEFT)
                .count();
        long behind = page.contests().stream()
                .filter(each -> each.lead() == Lead.RIGHT)
                .count();
        long compared = page.contests().stream()
                .filter(each -> each.lead() != Lead.UNKNOWN)
                .count();
        assertThat(page.contests()).hasSize(10);
        assertThat(page.verdict())
                .isEqualTo("Cụm 3 hơn Cụm 5 ở %d/%d chỉ số, kém ở %d".formatted(ahead, compared, behind));
        MeetingPage turned = meeting(ADDRESS.replace("cluster=C3&against=C5", "cluster=C5&against=C3"), Scope.all());
        assertThat(turned.verdict())
                .isEqualTo("Cụm 5 hơn Cụm 3 ở %d/%d chỉ số, kém ở %d".formatted(behind, compared, ahead));
    }

    @Test
    void one_cluster_stands_beside_itself_a_year_before() {
        MeetingPage page = meeting(ADDRESS.replace("against=C5", "against=2021Q4"), Scope.all());

        assertThat(page.halves()).extracting(Half::name).containsExactly("Cụm 3, Quý IV/2022", "Cụm 3, Quý IV/2021");
        BigDecimal then = sum("C3", "CREMATIONS", NOW - 4, n -> true)
                .divide(sum("C3", "DEATHS", NOW - 4, n -> true), MathContext.DECIMAL64);
        assertThat(page.halves().getLast().figure()).isEqualTo(VIETNAMESE.percent(then));
        assertThat(lead(page, "FUND_POOR_TOTAL"))
                .as("the same cluster is compared by value")
                .isEqualTo(lead(now("C3", "FUND_POOR_RECEIVED"), sum("C3", "FUND_POOR_RECEIVED", NOW - 4, n -> true)));
    }

    @Test
    void what_was_concluded_until_then_stands_with_its_state_late_first() {
        Half half = meeting(ADDRESS, Scope.all()).halves().getFirst();

        assertThat(half.conclusions())
                .extracting(PageCard.Item::text)
                .containsExactly(
                        "Đông Anh: Đối chiếu sổ hộ tịch · quá hạn từ 20/02/2023",
                        "Gia Lâm: Gặp từng tang chủ · đã xong 10/02/2023 · Đã gặp");
        assertThat(half.conclusions())
                .extracting(PageCard.Item::standing)
                .containsExactly(Standing.MISSED, Standing.MET);
    }

    @Test
    void the_page_of_conclusions_tells_who_does_what_by_when() {
        PageCard card = card(page("ket-luan", STATE), 0, 0);

        assertThat(card.finding()).isEqualTo("2 quá hạn, 1 đã xong");
        assertThat(card.body()).isInstanceOfSatisfying(PageCard.Body.Grid.class, grid -> {
            assertThat(grid.rows()).extracting(PageCard.GridRow::name).containsExactly("Cụm 3", "Đông Anh", "Gia Lâm");
            assertThat(grid.rows().get(1).cells().getFirst().text()).isEqualTo("Đối chiếu sổ hộ tịch");
            assertThat(grid.rows().get(1).cells().get(2).mark())
                    .isEqualTo(new PageCard.Mark(Standing.MISSED, "quá hạn từ 20/02/2023"));
            assertThat(grid.rows().getLast().cells().getLast().text()).isEqualTo("Đã gặp");
        });
        assertThat(card(page("ket-luan", STATE), 2, 0).body())
                .isEqualTo(new PageCard.Body.Empty("Chưa ghi nhiệm vụ trọng tâm nào."));
    }

    @Test
    void the_overview_leads_to_what_is_overdue() {
        assertThat(page("tong-quan", STATE).cards())
                .flatExtracting(card ->
                        card.body() instanceof PageCard.Body.Items items ? items.items() : List.<PageCard.Item>of())
                .filteredOn(item -> item.text().contains("kết luận"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text()).isEqualTo("2 kết luận của các cuộc họp đã quá hạn, chưa xong");
                    assertThat(item.address()).startsWith("ket-luan?");
                });
    }

    @Test
    void arrow_keys_walk_through_the_protocol_and_come_back() {
        MeetingPage first = meeting(ADDRESS, Scope.all());
        MeetingPage page = first;
        for (int i = 0; i < first.contests().size(); i++) {
            page = meeting(page.next().substring(page.next().indexOf('?') + 1), Scope.all());
        }
        assertThat(page.address()).isEqualTo(first.address());
        assertThat(first.leave()).startsWith("cum?").contains("cluster=C3").doesNotContain("against");
        assertThat(meeting(first.next().substring(4), Scope.all()).previous()).isEqualTo(first.address());
    }

    @Test
    void a_head_sees_the_other_cluster_as_a_total() {
        var reference = file.get(References.class).current(Dataset.ILLUSTRATIVE);
        var day = Period.quarter(2022, 4).last();
        Scope head = Scope.of(Set.of(reference.subject("C3", day).orElseThrow().id()), Set.of());

        MeetingPage page = meeting(ADDRESS, head);

        assertThat(page.halves().getFirst().dots()).isNotNull();
        assertThat(page.halves().getLast().dots()).isNull();
        assertThat(page.halves().getLast().noDots()).isEqualTo("Chỉ xem được số chung của cụm này.");
        assertThat(page.halves().getLast().figure()).isEqualTo(VIETNAMESE.percent(rate("C5", "CREMATIONS", "DEATHS")));
    }

    @Test
    void what_changed_since_the_meeting_before_is_one_click_away() {
        assertThat(meeting(ADDRESS, Scope.all()).changed())
                .as("nothing was published since")
                .isNull();

        var edition = figures.correct("001", "2022Q4", 77);

        assertThat(meeting(ADDRESS, Scope.all()).changed())
                .isEqualTo(new Page.Part(
                        "Số liệu thay đổi từ cuộc họp 19/01/2023 (chốt lần %s → %s)".formatted(shownThen, edition),
                        "editions/%s?against=%s".formatted(edition, shownThen)));
    }
}
