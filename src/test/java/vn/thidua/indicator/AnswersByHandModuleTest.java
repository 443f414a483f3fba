package vn.thidua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.indicator.ByHand.AskedByHand;
import vn.thidua.indicator.ByHand.Found;
import vn.thidua.indicator.ByHand.Key;
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
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;

/**
 * Every indicator over generated figures, by city, cluster and unit, by quarter, year to date and year: what we answer
 * equals what plain SQL written by hand finds in the raw tables.
 */
class AnswersByHandModuleTest {
    private static final MathContext DIGITS = new MathContext(20);
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
            rows.addAll(rows(by, grain, dataset, all.subList(from, from + 3)));
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
        var snapshot = warehouse.get(vn.thidua.warehouse.Warehouse.class).current();
        var byHand = snapshot.db()
                .connectionResult(connection -> ByHand.run(
                        connection, by, asked(grain), snapshot.edition().value(), dataset.dbText()));
        var softly = new SoftAssertions();
        for (var row : rows) {
            compare(softly, row, byHand);
        }
        assertThat(softly.errorsCollected().stream().limit(12)).isEmpty();
        assertThat(byHand.keySet().stream().filter(key -> !key.own()).count()).isLessThanOrEqualTo(rows.size());
    }

    private static void compare(SoftAssertions softly, Row row, Map<Key, Found> byHand) {
        var members = byHand.get(key(row, false));
        var own = byHand.get(key(row, true));
        var reported = members == null ? 0 : ((Number) members.get("reported")).intValue();
        var expected = members == null ? 0 : ((Number) members.get("expected")).intValue();
        var name = "%s of %s for %s"
                .formatted(row.indicator(), row.code(), row.period().code());
        softly.assertThat(row.reported()).as(name + ", reported").isEqualTo(reported);
        softly.assertThat(row.expected()).as(name + ", expected").isEqualTo(expected);
        boolean complete = expected > 0 && reported >= expected;
        boolean useOwn = own != null && own.get("nv") != null && (!complete || members.get("nv") == null);
        var chosen = useOwn ? own : members;
        number(softly, name + ", numerator", row.numerator(), chosen, "nv");
        number(softly, name + ", denominator", row.denominator(), chosen, "dv");
        quantity(softly, name, row.quantity(), value(row, chosen));
        if (row.subjectType() != vn.thidua.shared.SubjectType.UNIT) {
            softly.assertThat(row.origin()).as(name + ", origin").isEqualTo(useOwn ? Origin.REPORTED : Origin.SUMMED);
            var membersValue = value(row, members);
            var difference = value(row, own) == null || membersValue == null
                    ? null
                    : value(row, own).minus(membersValue);
            close(softly, name + ", members", row.membersValue(), membersValue == null ? null : membersValue.value());
            close(softly, name + ", difference", row.difference(), difference == null ? null : difference.value());
            softly.assertThat(row.differenceQualifier())
                    .as(name + ", word of the difference")
                    .isEqualTo(difference == null ? null : difference.qualifier());
        }
    }

    private static Key key(Row row, boolean own) {
        return new Key(row.indicator().value(), row.period().id(), row.subject().value(), own);
    }

    private static void number(SoftAssertions softly, String name, BigDecimal actual, Found found, String column) {
        close(softly, name, actual, found == null ? null : decimal(found.get(column)));
    }

    private static void quantity(SoftAssertions softly, String name, Quantity actual, Quantity expected) {
        close(
                softly,
                name + ", value",
                actual == null ? null : actual.value(),
                expected == null ? null : expected.value());
        if (actual != null && expected != null) {
            close(softly, name + ", low", actual.low(), expected.low());
            close(softly, name + ", high", actual.high(), expected.high());
            softly.assertThat(actual.approximate())
                    .as(name + ", about")
                    .isEqualTo(expected.qualifier() == vn.thidua.shared.Qualifier.ABOUT);
        }
    }

    private static void close(SoftAssertions softly, String name, BigDecimal actual, BigDecimal expected) {
        if (actual == null || expected == null) {
            softly.assertThat(actual).as(name).isEqualTo(expected);
        } else {
            softly.assertThat(actual).as(name).isCloseTo(expected, within(new BigDecimal("1e-9")));
        }
    }

    /** Value and bounds from the two sides, by school arithmetic. */
    private static Quantity value(Row row, Found found) {
        if (found == null || found.get("nv") == null) {
            return null;
        }
        var n = side(found, "n");
        if (!isRatio(row) || found.get("dv") == null) {
            return isRatio(row) ? null : n;
        }
        var d = side(found, "d");
        if (d.value().signum() == 0 || !Boolean.TRUE.equals(found.get("valued"))) {
            return null;
        }
        return new Quantity(
                n.value().divide(d.value(), DIGITS),
                n.low() == null || d.high() == null || d.high().signum() == 0
                        ? null
                        : n.low().divide(d.high(), DIGITS),
                n.high() == null || d.low() == null || d.low().signum() == 0
                        ? null
                        : n.high().divide(d.low(), DIGITS),
                n.approximate() || d.approximate());
    }

    private static boolean isRatio(Row row) {
        return warehouse.indicators().find(row.indicator()).orElseThrow().denominator() != null;
    }

    private static Quantity side(Found found, String side) {
        return new Quantity(
                decimal(found.get(side + "v")),
                decimal(found.get(side + "l")),
                decimal(found.get(side + "h")),
                Boolean.TRUE.equals(found.get(side + "a")));
    }

    private static BigDecimal decimal(Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    private static List<AskedByHand> asked(Grain grain) {
        List<AskedByHand> asked = new ArrayList<>();
        for (int year : IntStream.rangeClosed(2021, 2025).toArray()) {
            if (grain == Grain.YEAR) {
                asked.add(new AskedByHand(Period.year(year), 1, 4));
            } else {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    asked.add(
                            new AskedByHand(Period.quarter(year, quarter), grain == Grain.YTD ? 1 : quarter, quarter));
                }
            }
        }
        return asked;
    }
}
