package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.shared.Dataset.PUBLISHED;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.shared.Level;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;

/** The figures that the press printed, as they have to come out. */
class PublishedFiguresModuleTest {
    private static IndicatorWarehouse warehouse;

    @BeforeAll
    static void publish(@TempDir Path directory) {
        warehouse = IndicatorWarehouse.open(directory);
        warehouse.publish(Stream.of(
                        Given.of("C3", "2022Y", "CREMATIONS", 4375),
                        Given.of("C3", "2022Y", "DEATHS", 5121),
                        Given.of("C3", "2022Y", "RECON_SUCCEEDED", 694),
                        Given.of("C3", "2022Y", "RECON_CONCLUDED", 823),
                        Given.of("C3", "2022Y", "FUND_SEA_RECEIVED", over("7690000000"))
                                .asOf(LocalDate.of(2022, 11, 8)),
                        Given.of("017", "2022Y", "FUND_SEA_RECEIVED", 2_280_000_000L)
                                .by("C3"),
                        Given.of("020", "2022Y", "FUND_SEA_RECEIVED", over("1600000000")),
                        Given.of("C3", "2022Y", "HAMLET_CONF_HELD", 740),
                        Given.of("C3", "2022Y", "HAMLETS", 740),
                        Given.of("C3", "2021Q1", "PROP_CONF", 1124),
                        Given.of("C3", "2021Q1", "PROP_ATTEND", 87264),
                        Given.of("HN", "2018Y", "RECON_SUCCEEDED", 5008),
                        Given.of("HN", "2018Y", "RECON_RECEIVED", 6049),
                        Given.of("HN", "2018Y", "RECON_IN_PROGRESS", 183),
                        Given.of("HN", "2021H1", "RECON_SUCCEEDED", 1577),
                        Given.of("HN", "2021H1", "RECON_CONCLUDED", 1953),
                        Given.of("276", "2022Y", "CREMATION_RATE", Quantity.exact(new BigDecimal("54.7"))),
                        Given.of("282", "2022Y", "CREMATION_RATE", Quantity.about(new BigDecimal("90"))),
                        Given.of(
                                "006",
                                "2024Q1",
                                "FUND_SEA_REGISTERED",
                                Quantity.range(new BigDecimal("2000000000"), new BigDecimal("2200000000"))),
                        Given.of("006", "2021Q3", "GIFT_RICE", 316630),
                        Given.of("006", "2021Q3", "GIFT_RICE", 79390).level(Level.DISTRICT))
                .map(figure -> figure.in(PUBLISHED)));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static Quantity over(String value) {
        return Quantity.over(new BigDecimal(value));
    }

    @Test
    void a_rate_that_a_cluster_reported_keeps_both_its_counts() {
        var row = warehouse.row(PUBLISHED, "CREMATION_RATE", "C3", Grain.YEAR, "2022");

        assertThat(row.origin()).isEqualTo(Origin.REPORTED);
        assertThat(row.numerator()).isEqualByComparingTo("4375");
        assertThat(row.denominator()).isEqualByComparingTo("5121");
        assertThat(row.value()).isBetween(new BigDecimal("0.8543"), new BigDecimal("0.8544"));
        assertThat(row.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(row.reported()).isZero();
        assertThat(row.expected()).isEqualTo(20);
        assertThat(row.membersValue()).isNull();
    }

    @Test
    void another_rate_of_the_same_cluster() {
        var row = warehouse.row(PUBLISHED, "RECON_RATE", "C3", Grain.YEAR, "2022");

        assertThat(row.numerator()).isEqualByComparingTo("694");
        assertThat(row.denominator()).isEqualByComparingTo("823");
    }

    @Test
    void a_total_stands_beside_what_its_members_gave_and_what_nobody_split() {
        var row = warehouse.row(PUBLISHED, "FUND_SEA_TOTAL", "C3", Grain.YEAR, "2022");

        assertThat(row.origin()).isEqualTo(Origin.REPORTED);
        assertThat(row.low()).isEqualByComparingTo("7690000000");
        assertThat(row.high()).isNull();
        assertThat(row.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(row.membersValue()).isEqualByComparingTo("3880000000");
        assertThat(row.difference()).isEqualByComparingTo("3810000000");
        assertThat(row.differenceQualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(row.reported()).isEqualTo(8);
        assertThat(row.expected()).isEqualTo(20);
        assertThat(row.cutOff()).isEqualTo(LocalDate.of(2022, 11, 8));
        assertThat(row.estimate()).isTrue();
    }

    @Test
    void members_keep_their_own_words() {
        var dongAnh = warehouse.row(PUBLISHED, "FUND_SEA_TOTAL", "017", Grain.YEAR, "2022");
        var thanhTri = warehouse.row(PUBLISHED, "FUND_SEA_TOTAL", "020", Grain.YEAR, "2022");
        var giaLam = warehouse.row(PUBLISHED, "FUND_SEA_TOTAL", "018", Grain.YEAR, "2022");

        assertThat(dongAnh.value()).isEqualByComparingTo("2280000000");
        assertThat(dongAnh.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(thanhTri.low()).isEqualByComparingTo("1600000000");
        assertThat(thanhTri.qualifier()).isEqualTo(Qualifier.OVER);
        assertThat(giaLam.value()).isNull();
        assertThat(giaLam.expected()).isEqualTo(4);
    }

    @Test
    void outreach_of_a_quarter() {
        assertThat(warehouse
                        .row(PUBLISHED, "OUTREACH_TOTAL", "C3", Grain.QUARTER, "2021Q1")
                        .value())
                .isEqualByComparingTo("87264");
        assertThat(warehouse
                        .row(PUBLISHED, "OUTREACH_AVG_ATTEND", "C3", Grain.QUARTER, "2021Q1")
                        .denominator())
                .isEqualByComparingTo("1124");
    }

    @Test
    void what_was_not_given_follows_from_received_less_in_progress() {
        var row = warehouse.row(PUBLISHED, "RECON_RATE", "HN", Grain.YEAR, "2018");

        assertThat(row.numerator()).isEqualByComparingTo("5008");
        assertThat(row.denominator()).isEqualByComparingTo("5866");
        assertThat(row.derived()).isTrue();
        assertThat(row.origin()).isEqualTo(Origin.REPORTED);
    }

    @Test
    void a_half_year_answers_for_the_year_to_date() {
        var row = warehouse.row(PUBLISHED, "RECON_RATE", "HN", Grain.YTD, "2021Q2");

        assertThat(row.numerator()).isEqualByComparingTo("1577");
        assertThat(row.denominator()).isEqualByComparingTo("1953");
        assertThat(row.derived()).isFalse();
    }

    @Test
    void a_rate_without_its_counts_is_a_reference_point() {
        var row = warehouse.row(PUBLISHED, "CREMATION_RATE", "276", Grain.YEAR, "2022");

        assertThat(row.value()).isEqualByComparingTo("0.547");
        assertThat(row.reference()).isTrue();
        assertThat(row.rankable()).isFalse();
        assertThat(row.numerator()).isNull();
        assertThat(row.denominator()).isNull();
        assertThat(row.origin()).isEqualTo(Origin.REPORTED);
        assertThat(warehouse
                        .row(PUBLISHED, "CREMATION_RATE", "282", Grain.YEAR, "2022")
                        .qualifier())
                .isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void shares_are_never_added_up() {
        assertThat(warehouse
                        .row(PUBLISHED, "CREMATION_RATE", "C5", Grain.YEAR, "2022")
                        .value())
                .isNull();
        assertThat(warehouse
                        .row(PUBLISHED, "CREMATION_RATE", "HN", Grain.YEAR, "2022")
                        .value())
                .isNull();
    }
}
