package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.reference.Membership;
import vn.thidua.reference.Periodicity;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.Role;
import vn.thidua.reference.RosterEntry;
import vn.thidua.reference.SubjectKind;
import vn.thidua.reference.Validity;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubjectId;

/**
 * Every indicator over generated figures, by city, cluster and unit, by quarter, year to date and year: what we answer
 * equals what plain SQL written by hand finds in the raw tables.
 */
class AnswersByHandModuleTest {
    private static IndicatorWarehouse warehouse;

    @BeforeAll
    static void publish(@TempDir Path directory) {
        warehouse = IndicatorWarehouse.open(directory, reference());
        var reference = warehouse.reference();
        warehouse.publish(new GeneratedFigures(reference, 7).years(2021, 2022, 2025));
        // a later load replaces some cells, so that the tables hold rows of an older edition too
        warehouse.publish(new GeneratedFigures(reference, 8).years(2022).limit(600));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /** The shipped data, with a unit that changes its cluster, one that leaves, clusters after the reform, and duties. */
    private static ReferenceData reference() {
        var data = ReferenceFolders.shipped().data();
        var giaLam = id("018");
        var baDinh = id("001");
        var communes = Stream.of("00454", "00466", "00475", "00541")
                .map(AnswersByHandModuleTest::id)
                .toList();
        List<Membership> memberships = new ArrayList<>();
        for (var row : data.memberships()) {
            if (row.role() == Role.MEMBER && row.unit().equals(giaLam)) {
                memberships.add(new Membership(
                        row.cluster(),
                        giaLam,
                        Role.MEMBER,
                        validity(row.validity().from(), "2022-06-30")));
                memberships.add(new Membership(id("C1"), giaLam, Role.MEMBER, validity("2022-07-01", "2025-06-30")));
            } else if (row.role() == Role.MEMBER && row.unit().equals(baDinh)) {
                memberships.add(new Membership(
                        row.cluster(),
                        baDinh,
                        Role.MEMBER,
                        validity(row.validity().from(), "2022-12-31")));
            } else if (!communes.contains(row.unit())) {
                memberships.add(row);
            }
        }
        for (var commune : communes) {
            memberships.add(new Membership(id("C3"), commune, Role.MEMBER, validity("2025-07-01", null)));
        }
        List<RosterEntry> roster = new ArrayList<>(data.roster());
        roster.removeIf(entry -> entry.measure().value().equals("CRITIQUES"));
        roster.add(owed("CRITIQUES", SubjectKind.DISTRICT, null, validity("2022-01-01", "2025-06-30")));
        roster.removeIf(entry -> entry.measure().value().equals("SUPPORT_VALUE"));
        roster.add(owed("SUPPORT_VALUE", SubjectKind.DISTRICT, id("017"), validity("2019-01-01", null)));
        return new ReferenceData(data.subjects(), memberships, data.lineage(), data.measures(), roster, data.periods());
    }

    private static RosterEntry owed(String measure, SubjectKind kind, SubjectId subject, Validity validity) {
        return new RosterEntry(new MeasureCode(measure), kind, subject, validity, Periodicity.QUARTER);
    }

    private static SubjectId id(String code) {
        return ReferenceFolders.shipped().subject(code).orElseThrow().id();
    }

    private static Validity validity(String from, String to) {
        return validity(LocalDate.parse(from), to);
    }

    private static Validity validity(LocalDate from, String to) {
        return new Validity(from, to == null ? null : LocalDate.parse(to));
    }

    @Test
    void every_indicator_has_been_written_down_by_hand() {
        assertThat(warehouse.indicators().all())
                .extracting(indicator -> indicator.code().value())
                .containsExactlyInAnyOrderElementsOf(ByHand.indicators());
    }

    @ParameterizedTest(name = "by {0}, {1}")
    @CsvSource({
        "CITY, QUARTER", "CITY, YTD", "CITY, YEAR",
        "CLUSTER, QUARTER", "CLUSTER, YTD", "CLUSTER, YEAR",
        "UNIT, QUARTER", "UNIT, YTD", "UNIT, YEAR"
    })
    void an_answer_equals_plain_sql(Breakdown by, Grain grain) {
        var rows = rows(by, grain, Dataset.REPORTS, everything());

        assertThat(rows).hasSizeGreaterThanOrEqualTo(30 * 5);
        assertThat(rows).filteredOn(row -> row.value() != null).hasSizeGreaterThanOrEqualTo(30 * 3);
        compare(rows, by, grain, Dataset.REPORTS);
    }

    /** Few indicators at once are asked for side by side, many one below the other: the other query. */
    @ParameterizedTest(name = "{2} by {0}, {1}")
    @CsvSource({
        "CITY, QUARTER, REPORTS", "CLUSTER, QUARTER, REPORTS", "UNIT, QUARTER, REPORTS",
        "CITY, QUARTER, ILLUSTRATIVE", "CITY, YTD, ILLUSTRATIVE", "CITY, YEAR, ILLUSTRATIVE",
        "CLUSTER, QUARTER, ILLUSTRATIVE", "CLUSTER, YTD, ILLUSTRATIVE", "CLUSTER, YEAR, ILLUSTRATIVE",
        "UNIT, QUARTER, ILLUSTRATIVE", "UNIT, YTD, ILLUSTRATIVE", "UNIT, YEAR, ILLUSTRATIVE"
    })
    void answers_about_few_indicators_equal_plain_sql(Breakdown by, Grain grain, Dataset dataset) {
        var all = everything();
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 3) {
            rows.addAll(rows(by, grain, dataset, all.subList(from, Math.min(from + 3, all.size()))));
        }

        assertThat(rows).filteredOn(row -> row.value() != null).hasSizeGreaterThanOrEqualTo(30);
        compare(rows, by, grain, dataset);
    }

    private static List<String> everything() {
        return warehouse.indicators().all().stream()
                .map(each -> each.code().value())
                .toList();
    }

    private static List<Row> rows(Breakdown by, Grain grain, Dataset dataset, List<String> indicators) {
        return warehouse
                .indicators()
                .answer(warehouse.question(by, grain, "2021Q1", "2025Q4", dataset, indicators.toArray(String[]::new)))
                .rows();
    }

    private static void compare(List<Row> rows, Breakdown by, Grain grain, Dataset dataset) {
        var differences = new AgainstPlainSql(
                        warehouse.get(vn.thidua.warehouse.Warehouse.class).current(), warehouse.indicators())
                .differences(rows, by, grain, dataset, 2021, 2025);
        assertThat(differences.stream().limit(12)).isEmpty();
    }
}
