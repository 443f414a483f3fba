package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

class ReferenceTest {
    private static final LocalDate BEFORE_REFORM = LocalDate.of(2022, 12, 31);
    private static final LocalDate AFTER_REFORM = LocalDate.of(2025, 9, 30);

    private final Reference reference = new Reference(
            new EditionNumber(1), ReferenceFolders.shipped().data().knownTo(Dataset.REPORTS));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "H. Đông Anh            | 017",
                "huyện Đông Anh         | 017",
                "HUYEN  DONG ANH        | 017",
                "Đông Anh               | 017",
                "dong anh               | 017",
                "017                    | 017",
                "Q. Hoàn Kiếm           | 002",
                "TX Sơn Tây             | 269",
                "thị xã Sơn Tây         | 269",
                "Huyện Ứng Hoà          | 281",
                "Huyện Ứng Hòa          | 281",
                "Gia Lâm                | 018",
                "Cụm 3                  | C3",
                "Cụm thi đua số 3       | C3",
                "cụm số 03              | C3",
                "C3                     | C3",
                "TP Hà Nội              | HN",
                "Thành phố Hà Nội       | HN",
                "Hà Nội                 | HN",
                "Hanoi                  | HN",
                "TT Quốc Oai            | P27501",
                "Quốc Oai               | 275",
                "xã Thạch Hoà           | P27605",
            })
    void a_subject_is_found_by_what_people_write(String text, String code) {
        assertThat(reference.find(text, BEFORE_REFORM))
                .extracting(Subject::code)
                .containsExactly(code);
    }

    @Test
    void decomposed_text_finds_the_same_subject() {
        assertThat(reference.find(Normalizer.normalize("Huyện Ứng Hoà", Normalizer.Form.NFD), BEFORE_REFORM))
                .extracting(Subject::code)
                .containsExactly("281");
    }

    @Test
    void a_name_used_before_and_after_the_reform_is_told_apart_by_the_day() {
        assertThat(reference.find("Gia Lâm", BEFORE_REFORM))
                .extracting(Subject::code)
                .containsExactly("018");
        assertThat(reference.find("Gia Lâm", AFTER_REFORM))
                .extracting(Subject::code)
                .containsExactly("00565");
        assertThat(reference.find("Gia Lâm", null)).extracting(Subject::code).containsExactly("018", "00565");
        assertThat(reference.find("Xã Gia Lâm", null)).extracting(Subject::code).containsExactly("00565");
    }

    @Test
    void an_unknown_name_finds_nothing() {
        assertThat(reference.find("Gia Lam B", BEFORE_REFORM)).isEmpty();
        assertThat(reference.find("", BEFORE_REFORM)).isEmpty();
    }

    @Test
    void every_unit_is_found_by_its_name_without_accents_and_by_no_other() {
        for (var unit : reference.unitsAt(AFTER_REFORM)) {
            assertThat(reference.find(unit.searchKey(), AFTER_REFORM)).containsExactly(unit);
        }
    }

    @Test
    void search_takes_the_beginnings_of_words() {
        assertThat(reference.search("hoa", 20))
                .extracting(Subject::nameVi)
                .contains("Quận Hoàn Kiếm", "Xã Hoà Lạc", "Xã Hoà Xá");
        assertThat(reference.search("gia l", 10)).extracting(Subject::code).containsExactly("018", "00565");
        assertThat(reference.search("  ", 10)).isEmpty();
        assertThat(reference.search("xa", 3)).hasSize(3);
    }

    @Test
    void thirty_districts_report_before_the_reform_and_126_wards_and_communes_after() {
        assertThat(reference.unitsAt(LocalDate.of(2025, 6, 30))).hasSize(30);
        assertThat(reference.unitsAt(LocalDate.of(2025, 7, 1))).hasSize(126);
    }

    @Test
    void clusters_have_the_members_of_the_day() {
        var third = reference.subject("C3").orElseThrow();
        var giaLam = reference.subject("018").orElseThrow();

        assertThat(reference.members(third.id(), BEFORE_REFORM))
                .extracting(Subject::shortVi)
                .containsExactly("Đông Anh", "Gia Lâm", "Mê Linh", "Sóc Sơn", "Thanh Trì");
        assertThat(reference.clusterOf(giaLam.id(), BEFORE_REFORM)).contains(third);
        assertThat(reference.clusterOf(giaLam.id(), LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(reference.members(third.id(), AFTER_REFORM)).isEmpty();
        assertThat(reference.clustersAt(BEFORE_REFORM))
                .extracting(Subject::code)
                .containsExactly("C1", "C2", "C3", "C4", "C5");
        assertThat(reference.clustersAt(AFTER_REFORM)).isEmpty();
        assertThat(reference.unclusteredAt(BEFORE_REFORM)).isEmpty();
        assertThat(reference.unclusteredAt(AFTER_REFORM)).hasSize(126);
    }

    @Test
    void heads_and_deputies_change_with_the_year() {
        var third = reference.subject("C3").orElseThrow().id();

        assertThat(reference.head(third, LocalDate.of(2022, 6, 1)))
                .map(Subject::code)
                .contains("250");
        assertThat(reference.deputy(third, LocalDate.of(2022, 6, 1)))
                .map(Subject::code)
                .contains("016");
        assertThat(reference.head(third, LocalDate.of(2023, 6, 1)))
                .map(Subject::code)
                .contains("016");
        assertThat(reference.head(third, LocalDate.of(2021, 6, 1))).isEmpty();
    }

    @Test
    void the_roster_says_who_owes_what_and_when() {
        var giaLam = reference.subject("018").orElseThrow().id();
        var commune = reference.subject("00565").orElseThrow().id();
        var deaths = new MeasureCode("DEATHS");

        assertThat(reference.expected(giaLam, Period.quarter(2025, 2), deaths)).isTrue();
        assertThat(reference.expected(giaLam, Period.quarter(2025, 3), deaths)).isFalse();
        assertThat(reference.expected(giaLam, Period.quarter(2018, 4), deaths)).isFalse();
        assertThat(reference.expected(commune, Period.quarter(2025, 3), deaths)).isTrue();
        assertThat(reference.expected(giaLam, Period.quarter(2022, 1), new MeasureCode("FUND_COVID")))
                .isFalse();
        assertThat(reference.expectedMeasures(giaLam, Period.quarter(2022, 1))).hasSize(45);
    }

    @Test
    void fourteen_new_units_are_not_exactly_comparable_with_one_former_unit() {
        assertThat(reference.unitsAt(AFTER_REFORM).stream()
                        .filter(unit -> !reference.comparableAcrossReform(unit.id())))
                .hasSize(14)
                .extracting(Subject::nameVi)
                .contains("Phường Hồng Hà", "Xã Phú Xuyên", "Phường Cầu Giấy")
                .doesNotContain("Xã Gia Lâm", "Xã Hoà Lạc");
    }

    @Test
    void lineage_leads_both_ways() {
        var hongHa = reference.subject("00097").orElseThrow();

        assertThat(reference.predecessors(hongHa.id()))
                .extracting(part -> reference.require(part.former()).shortVi())
                .containsExactly("Tây Hồ", "Long Biên", "Hoàn Kiếm", "Hai Bà Trưng");
        assertThat(reference.successors(reference.subject("002").orElseThrow().id()))
                .extracting(part -> reference.require(part.present()).shortVi())
                .containsExactly("P. Hoàn Kiếm", "P. Hồng Hà", "P. Cửa Nam");
    }

    @Test
    void parts_know_their_whole() {
        assertThat(reference.partsOf(new MeasureCode("FUND_POOR_SPENT")))
                .extracting(measure -> measure.code().value())
                .containsExactly("FUND_POOR_SPENT_HEALTH", "FUND_POOR_SPENT_EDU", "FUND_POOR_SPENT_OTHER");
        assertThat(reference
                        .measure(new MeasureCode("CREMATION_RATE"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(MeasureKind.SHARE);
        assertThat(reference.measure(2).orElseThrow().name(Language.EN)).isEqualTo("Cremations");
    }

    @Test
    void a_span_has_the_name_people_give_it() {
        var lockdown = Period.span(LocalDate.of(2021, 7, 24), LocalDate.of(2021, 9, 21));

        assertThat(reference.named(lockdown))
                .map(named -> named.label(Language.VI))
                .contains("Giãn cách 2021");
        assertThat(reference.named(Period.year(2021))).isEmpty();
    }
}
