package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.dashboard.SearchAnswer.Find;
import vn.thidua.dashboard.SearchAnswer.Group;
import vn.thidua.dashboard.SearchAnswer.Kind;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.indicator.Indicators;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

/** The search over shipped reference data, dashboards and indicators, with figures of two years. */
class SearchQueryModuleTest {
    private static final PageState STATE = PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE);
    private static WarehouseFile file;
    private static SearchQuery search;
    private static Reference reference;

    @BeforeAll
    static void publish(@TempDir Path directory) {
        file = WarehouseFile.open(
                directory,
                builder -> builder.sources(
                        References.class,
                        DefinitionFolders.class,
                        Indicators.class,
                        Dashboards.class,
                        SearchQuery.class));
        References references = file.get(References.class);
        new DemoFigures(file.get(Loads.class), file.get(Publishing.class), references).publish();
        search = file.get(SearchQuery.class);
        reference = references.current(Dataset.ILLUSTRATIVE);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static SearchAnswer find(String text, PageState state) {
        return find(text, state, Scope.all(), Language.VI);
    }

    private static SearchAnswer find(String text, PageState state, Scope scope, Language language) {
        var work = List.of(new SearchFrom.WorkPage("tien-do", "Tiến độ nộp"));
        return search.find(text, new SearchFrom("tong-quan", state, scope, language, work));
    }

    private static List<Find> finds(SearchAnswer answer, Kind kind) {
        return answer.groups().stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.finds().stream())
                .toList();
    }

    @Test
    void namesakes_are_told_apart_by_kind_cluster_and_time() {
        assertThat(finds(find("gia lam", STATE), Kind.UNIT))
                .contains(new Find("Huyện Gia Lâm", "Cụm 3 · đến 30/06/2025", "don-vi?dataset=illustrative&unit=018"))
                .extracting(Find::name)
                .startsWith("Huyện Gia Lâm", "Xã Gia Lâm");
    }

    @Test
    void a_unit_opens_in_the_quarter_that_is_looked_at_if_it_existed_then() {
        var before = STATE.withPeriod(Period.quarter(2022, 2));
        var after = STATE.withPeriod(Period.quarter(2025, 3));

        assertThat(finds(find("018", before), Kind.UNIT).getFirst().address())
                .isEqualTo("don-vi?period=2022Q2&dataset=illustrative&unit=018");
        assertThat(finds(find("018", after), Kind.UNIT).getFirst().address())
                .as("the newest quarter with figures of that time")
                .isEqualTo("don-vi?period=2022Q4&dataset=illustrative&unit=018");
        assertThat(finds(find("gia lam", after), Kind.UNIT).getFirst())
                .satisfies(first -> assertThat(first.name()).isEqualTo("Xã Gia Lâm"))
                .satisfies(first -> assertThat(first.address()).startsWith("don-vi?period=2025Q3&"));
    }

    @Test
    void an_exact_code_stands_before_everything() {
        var answer = find("C3", STATE);

        assertThat(answer.groups().getFirst().kind()).isEqualTo(Kind.CLUSTER);
        assertThat(answer.groups().getFirst().finds().getFirst())
                .extracting(Find::name, Find::address)
                .containsExactly("Cụm 3", "cum?dataset=illustrative&cluster=C3");
        assertThat(find("cum thi dua so 3", STATE)
                        .groups()
                        .getFirst()
                        .finds()
                        .getFirst()
                        .name())
                .isEqualTo("Cụm 3");
    }

    @Test
    void the_beginning_of_a_word_stands_before_its_middle() {
        List<String> names =
                finds(find("dong", STATE), Kind.UNIT).stream().map(Find::name).toList();

        assertThat(names).first().asString().startsWith("Huyện Đông").doesNotContain("Hà Đông");
        assertThat(finds(find("Q. Hoàn Kiếm", STATE), Kind.UNIT))
                .extracting(Find::name)
                .containsExactly("Quận Hoàn Kiếm");
    }

    @Test
    void indicators_pages_and_own_work_are_found_in_both_languages() {
        assertThat(finds(find("hoa tang", STATE), Kind.INDICATOR).getFirst())
                .extracting(Find::name, Find::address)
                .containsExactly("Tỷ lệ hỏa táng", "so-sanh?dataset=illustrative&indicator=CREMATION_RATE");
        assertThat(finds(find("overview", STATE.withPeriod(Period.quarter(2022, 1))), Kind.DASHBOARD))
                .contains(new Find(
                        "Tổng quan",
                        finds(find("tong quan", STATE), Kind.DASHBOARD)
                                .getFirst()
                                .note(),
                        "tong-quan?period=2022Q1&dataset=illustrative"));
        assertThat(finds(find("tien do", STATE), Kind.WORK)).containsExactly(new Find("Tiến độ nộp", "", "tien-do"));
        assertThat(finds(find("gia lam", STATE, Scope.all(), Language.EN), Kind.UNIT)
                        .getFirst()
                        .name())
                .contains("Gia Lam");
    }

    @Test
    void without_words_the_pages_are_listed_and_what_is_left_out_is_counted() {
        assertThat(find("  ", STATE).groups()).extracting(Group::kind).containsExactly(Kind.DASHBOARD, Kind.WORK);

        var many = find("xa", STATE);
        var units = many.groups().stream()
                .filter(group -> group.kind() == Kind.UNIT)
                .findFirst()
                .orElseThrow();
        assertThat(units.finds()).hasSizeLessThanOrEqualTo(12);
        assertThat(units.finds().size() + units.more()).isGreaterThan(70);
        assertThat(find("không có ở đâu", STATE).count()).isZero();
    }

    @Test
    void a_unit_finds_itself_and_its_own_cluster_but_nobody_of_another() {
        var unit = reference.subject("018").orElseThrow();
        var day = Period.quarter(2022, 4).last();
        var cluster = reference.clusterOf(unit.id(), day).orElseThrow();
        var stranger = reference.unitsAt(day).stream()
                .filter(other -> !reference.clusterOf(other.id(), day).equals(Optional.of(cluster)))
                .findFirst()
                .orElseThrow();
        var scope = Scope.of(Set.of(cluster.id()), Set.of(unit.id()));

        for (var member : reference.members(cluster.id(), day)) {
            assertThat(finds(find(member.code(), STATE, scope, Language.VI), Kind.UNIT))
                    .extracting(Find::name)
                    .contains(member.nameVi());
        }
        assertThat(find(stranger.nameVi(), STATE, scope, Language.VI).count()).isZero();
        assertThat(find(stranger.nameVi(), STATE).count()).isPositive();
        assertThat(finds(find("cum", STATE, scope, Language.VI), Kind.CLUSTER)).hasSizeGreaterThan(1);
    }
}
