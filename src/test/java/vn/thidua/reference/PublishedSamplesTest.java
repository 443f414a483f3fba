package vn.thidua.reference;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Qualifier;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueParser;
import vn.thidua.submission.ValueReading;

/** The published figures: complete against the list of what was collected, and readable by the product's own parser. */
class PublishedSamplesTest {
    private static final Path FOLDER = Path.of("etl-jobs/samples/published");
    private static final String NOT_LOADED = "not-loaded";
    private static final Map<String, String> COUNTED = Map.of(
            "CREMATION_RATE", "ca",
            "RECON_RATE", "vụ việc",
            "HAMLET_CONF_RATE", "thôn, TDP",
            "COMMUNE_CONF_RATE", "đơn vị cấp xã",
            "PIB_RENEWAL_RATE", "đơn vị cấp xã");

    private static final Reference REFERENCE = ReferenceFolders.shipped();
    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext("vn.thidua.submission.value");
    private static final ValueParser PARSER = CONTEXT.getBean(ValueParser.class);

    private static List<Map<String, String>> observations;
    private static List<Map<String, String>> collected;
    private static List<Map<String, String>> notLoaded;

    @BeforeAll
    static void read() throws IOException {
        collected = rows(Path.of("src/test/resources/published/collected.csv"));
        notLoaded = rows(FOLDER.resolve("not-loaded.csv"));
        observations = new ArrayList<>();
        try (var files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith("not-loaded.csv"))
                    .sorted()
                    .forEach(file -> observations.addAll(rows(file)));
        }
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void all_156_collected_figures_are_accounted_for() {
        var loaded = observations.stream().map(PublishedSamplesTest::key).collect(toSet());
        var refused = notLoaded.stream().map(row -> row.get("collected")).collect(toSet());

        assertThat(collected).extracting(row -> row.get("item")).containsExactlyElementsOf(items());
        for (var item : collected) {
            for (var place : places(item)) {
                if (place.equals(NOT_LOADED)) {
                    assertThat(refused).contains(item.get("item"));
                } else {
                    assertThat(loaded).as(item.get("item")).contains(place);
                }
            }
        }
    }

    @Test
    void nothing_is_loaded_or_refused_that_was_not_collected() {
        var claimed = collected.stream().flatMap(item -> places(item).stream()).toList();

        assertThat(observations)
                .extracting(PublishedSamplesTest::key)
                .hasSize(199)
                .doesNotHaveDuplicates();
        assertThat(claimed)
                .containsAll(
                        observations.stream().map(PublishedSamplesTest::key).toList());
        assertThat(claimed.stream().filter(NOT_LOADED::equals)).hasSize(notLoaded.size());
        assertThat(notLoaded).hasSize(18).allSatisfy(row -> {
            assertThat(row.get("reason_vi")).isNotBlank();
            assertThat(row.get("reason_en")).isNotBlank();
        });
    }

    @Test
    void every_cell_names_a_subject_a_period_and_a_measure_of_its_time() {
        for (var row : observations) {
            var period = Period.parse(row.get("period")).orElseThrow(() -> new AssertionError(row));
            var subject = REFERENCE.subject(row.get("unit")).orElseThrow(() -> new AssertionError(row));
            var measure =
                    REFERENCE.measure(new MeasureCode(row.get("measure"))).orElseThrow(() -> new AssertionError(row));
            assertThat(subject.validity().overlaps(period)).as("%s", row).isTrue();
            assertThat(measure.validity().overlaps(period)).as("%s", row).isTrue();
            if (period.kind() == PeriodKind.SPAN) {
                assertThat(REFERENCE.named(period)).as("%s", row).isPresent();
            }
            if (!row.get("as_of").isEmpty()) {
                assertThat(LocalDate.parse(row.get("as_of"))).as("%s", row).isBetween(period.first(), period.last());
            }
        }
    }

    @Test
    void every_value_is_read_without_a_question() {
        for (var row : observations) {
            assertThat(reading(row))
                    .as("%s %s: %s", row.get("unit"), row.get("measure"), row.get("value"))
                    .isInstanceOfAny(ValueReading.Understood.class, ValueReading.Pair.class, ValueReading.Share.class);
        }
    }

    @Test
    void the_first_place_of_each_figure_holds_the_collected_value() {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        observations.forEach(row -> byKey.put(key(row), row));
        int compared = 0;
        for (var item : collected) {
            var place = places(item).getFirst();
            if (place.equals(NOT_LOADED) || item.get("code").equals("FIELD_VISITS")) {
                continue;
            }
            var reading = reading(byKey.get(place));
            if (!item.get("numerator").isEmpty()) {
                assertThat(reading).as("%s", item).isInstanceOfSatisfying(ValueReading.Pair.class, pair -> {
                    assertThat(pair.numerator().value()).isEqualByComparingTo(item.get("numerator"));
                    assertThat(pair.denominator().value()).isEqualByComparingTo(item.get("denominator"));
                });
            } else {
                assertThat(bounds(reading)).as("%s", item).isEqualTo(bounds(item));
            }
            compared++;
        }
        // of 156, 8 are no observation at all and one is a visit with its plan ("1+5")
        assertThat(compared).isEqualTo(156 - 8 - 1);
    }

    @Test
    void the_figures_that_everything_is_checked_by() {
        assertThat(quantity("C3", "2022Y", "FUND_SEA_RECEIVED", "all"))
                .isEqualTo(Quantity.over(new BigDecimal("7690000000")));
        assertThat(quantity("017", "2022Y", "FUND_SEA_RECEIVED", "all"))
                .isEqualTo(Quantity.exact(new BigDecimal("2280000000")));
        assertThat(quantity("020", "2022Y", "FUND_SEA_RECEIVED", "all"))
                .isEqualTo(Quantity.over(new BigDecimal("1600000000")));
        assertThat(quantity("006", "2021-07-24..2021-09-21", "RELIEF_RICE", "all"))
                .isEqualTo(Quantity.exact(new BigDecimal("316630")));
        assertThat(quantity("006", "2021-07-24..2021-09-21", "RELIEF_RICE", "district"))
                .isEqualTo(Quantity.exact(new BigDecimal("79390")));
        assertThat(quantity("C3", "2021Q1", "PROP_CONF", "all").value()).isEqualByComparingTo("1124");
        assertThat(quantity("C3", "2021Q1", "PROP_ATTEND", "all").value()).isEqualByComparingTo("87264");
        assertThat(quantity("008", "2024-01-01..2024-03-20", "FUND_SEA_REGISTERED", "all")
                        .qualifier())
                .isEqualTo(Qualifier.RANGE);
        assertThat(quantity("P28201", "2023-01-01..2024-08-06", "CREMATION_RATE", "all")
                        .qualifier())
                .isEqualTo(Qualifier.ABOUT);
    }

    private static List<String> items() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 70).mapToObj(number -> "A" + number),
                        IntStream.rangeClosed(1, 86).mapToObj(number -> "B" + number))
                .toList();
    }

    private static Quantity quantity(String unit, String period, String measure, String level) {
        return observations.stream()
                .filter(row -> row.get("unit").equals(unit)
                        && row.get("period").equals(period)
                        && row.get("measure").equals(measure)
                        && level(row).equals(level))
                .map(row -> switch (reading(row)) {
                    case ValueReading.Understood understood -> understood.quantity();
                    case ValueReading.Share share -> share.percent();
                    case ValueReading.Pair pair -> throw new AssertionError(pair);
                    case ValueReading.Unclear unclear -> throw new AssertionError(unclear);
                    case ValueReading.Wrong wrong -> throw new AssertionError(wrong);
                })
                .findFirst()
                .orElseThrow();
    }

    private static ValueReading reading(Map<String, String> row) {
        var code = row.get("measure");
        var measure = REFERENCE.measure(new MeasureCode(code)).orElseThrow();
        var counted = COUNTED.get(code);
        var facts =
                counted == null ? ValueFacts.measure(measure.unitVi(), measure.decimals()) : ValueFacts.rate(counted);
        return PARSER.read(row.get("value"), facts);
    }

    /** Lowest and highest number that a reading names. */
    private static List<BigDecimal> bounds(ValueReading reading) {
        var quantity = switch (reading) {
            case ValueReading.Understood understood -> understood.quantity();
            case ValueReading.Share share -> share.percent();
            case ValueReading.Pair pair -> throw new AssertionError(pair);
            case ValueReading.Unclear unclear -> throw new AssertionError(unclear);
            case ValueReading.Wrong wrong -> throw new AssertionError(wrong);
        };
        assertThat(quantity).isNotNull();
        var low = quantity.low() == null ? quantity.value() : quantity.low();
        var high = quantity.high() == null ? quantity.value() : quantity.high();
        return List.of(low.setScale(3), high.setScale(3));
    }

    /** The same from the collector's columns: a number or range in its unit of measure. */
    private static List<BigDecimal> bounds(Map<String, String> item) {
        var unit = item.get("unit_of_measure");
        long factor = unit.startsWith("tỷ")
                ? 1_000_000_000
                : unit.startsWith("triệu") ? 1_000_000 : unit.equals("tấn") ? 1_000 : 1;
        Function<String, BigDecimal> number =
                text -> new BigDecimal(text.replace(".", "").replace(',', '.'))
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(3);
        var parts = item.get("value").split("–", -1);
        return List.of(number.apply(parts[0]), number.apply(parts[parts.length - 1]));
    }

    private static List<String> places(Map<String, String> item) {
        return Arrays.stream(item.get("went_to").split(" \\| ", -1)).toList();
    }

    private static String key(Map<String, String> row) {
        return String.join(":", row.get("file"), row.get("unit"), row.get("period"), row.get("measure"), level(row));
    }

    private static String level(Map<String, String> row) {
        var level = row.getOrDefault("level", "");
        return level.isEmpty() ? "all" : level;
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            var records = CsvTable.parse(Files.readString(file)).records();
            var header = records.getFirst().fields();
            var name = file.getFileName().toString().replace(".csv", "");
            return records.stream()
                    .skip(1)
                    .map(record -> {
                        assertThat(record.fields())
                                .as("%s:%d", name, record.line())
                                .hasSameSizeAs(header);
                        Map<String, String> row = IntStream.range(0, header.size())
                                .boxed()
                                .collect(toMap(header::get, record.fields()::get));
                        row.put("file", name);
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
