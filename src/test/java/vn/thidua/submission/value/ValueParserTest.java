package vn.thidua.submission.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;
import vn.thidua.submission.Marks;
import vn.thidua.submission.Repair;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueKind;
import vn.thidua.submission.ValueReading;
import vn.thidua.submission.ValueReading.Pair;
import vn.thidua.submission.ValueReading.Share;
import vn.thidua.submission.ValueReading.Unclear;
import vn.thidua.submission.ValueReading.Understood;
import vn.thidua.submission.ValueReading.Wrong;

class ValueParserTest {
    private static final ValueFacts COUNT = ValueFacts.measure("ca", 0);
    private static final ValueFacts MONEY = ValueFacts.measure("đồng", 0);

    private final VietnameseValueParser parser = new VietnameseValueParser();

    static Stream<Arguments> corpus() {
        return ValueCorpus.forms().stream()
                .map(form -> Arguments.of(form.unit(), form.text(), form.expected(), form.facts()));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("corpus")
    void reads_every_form_of_the_corpus(String unit, String text, String expected, ValueFacts facts) {
        assertThat(ValueCorpus.shorten(parser.read(text, facts))).isEqualTo(expected);
    }

    @Test
    void the_corpus_is_large_and_has_every_kind_of_answer() {
        var expected =
                ValueCorpus.forms().stream().map(ValueCorpus.Form::expected).toList();
        assertThat(expected).hasSizeGreaterThan(200);
        for (var code : IntStream.rangeClosed(1, 24)
                .mapToObj("VAL-%02d"::formatted)
                .filter(code -> !code.equals("VAL-17"))
                .toList()) {
            assertThat(expected).as(code).anyMatch(answer -> answer.contains(code));
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void every_problem_has_a_sentence_in_both_languages(String unit, String text, String expected, ValueFacts facts) {
        var fault = switch (parser.read(text, facts)) {
            case Wrong(var why) -> why;
            case Unclear(var why, var readings) -> why;
            case Understood understood -> null;
            case Pair pair -> null;
            case Share share -> null;
        };
        if (fault != null) {
            for (var language : Language.values()) {
                var problem = fault.problem(new Texts(language));
                assertThat(problem.message()).isNotBlank().doesNotContain("{");
                assertThat(problem.suggestion()).isNotBlank();
                assertThat(problem.message().chars().anyMatch(Character::isISOControl))
                        .isFalse();
            }
        }
    }

    @Test
    void an_unclear_cell_names_both_readings_in_words() {
        var unclear = (Unclear) parser.read("1.124", ValueFacts.measure("kg", 3));
        assertThat(unclear.fault().problem().message()).isEqualTo("\"1.124\" có thể hiểu là 1.124 kg hoặc 1,124 kg");
        assertThat(unclear.fault().problem(new Texts(Language.EN)).message())
                .isEqualTo("\"1.124\" may mean 1,124 kg or 1.124 kg");
        assertThat(unclear.readings()).hasSize(2).allMatch(Understood.class::isInstance);
    }

    @Test
    void repairs_and_the_unit_given_are_told() {
        var understood = (Understood) parser.read("6, 3 triệu đồng", MONEY);
        assertThat(understood.repairs()).containsExactly(Repair.BLANKS);
        assertThat(understood.unitGiven()).isEqualTo("triệu đồng");
        assertThat(((Understood) parser.read("1.5 tỷ", MONEY)).repairs()).containsExactly(Repair.ENGLISH_SEPARATORS);
        assertThat(((Understood) parser.read("01", COUNT)).repairs()).containsExactly(Repair.LEADING_ZEROS);
        assertThat(((Understood) parser.read("1.124", COUNT)).repairs()).isEmpty();
        for (var repair : Repair.values()) {
            assertThat(repair.label(new Texts(Language.EN))).isNotBlank();
        }
    }

    @Test
    void a_stated_percentage_may_be_cut_or_rounded_but_not_more() {
        var rate = ValueFacts.rate("ca");
        assertThat(((Pair) parser.read("4.375/5.121 (85%)", rate)).statedPercent())
                .isEqualByComparingTo("85");
        assertThat(parser.read("4.375/5.121 (86%)", rate)).isInstanceOf(Pair.class);
        assertThat(parser.read("4.375/5.121 (85,4%)", rate)).isInstanceOf(Pair.class);
        assertThat(parser.read("4.375/5.121 (87%)", rate)).isInstanceOf(Wrong.class);
        assertThat(parser.read("4.375/5.121 (85,6%)", rate)).isInstanceOf(Wrong.class);
        assertThat(parser.read("0/0 (100%)", rate)).isInstanceOf(Wrong.class);
    }

    @Test
    void a_share_is_kept_in_percent_and_told_as_a_fraction() {
        var share = (Share) parser.read("89.26%", ValueFacts.rate("ca"));
        assertThat(share.percent().value()).isEqualByComparingTo("89.26");
        assertThat(share.fraction()).isEqualByComparingTo("0.8926");
    }

    @Test
    void a_job_may_give_the_dash_another_meaning() {
        var strict =
                COUNT.withMarks(Marks.standard().with("-", CellState.MISSING).with("kps", CellState.NONE_OCCURRED));
        assertThat(parser.read("-", strict)).isEqualTo(Understood.of(CellState.MISSING));
        assertThat(parser.read("KPS", strict)).isEqualTo(Understood.of(CellState.NONE_OCCURRED));
        assertThat(parser.read("-", COUNT)).isEqualTo(Understood.of(CellState.NONE_OCCURRED));
    }

    @Test
    void figures_below_zero_and_rates_above_100_are_read_where_they_have_a_meaning() {
        assertThat(ValueCorpus.shorten(parser.read("(1.124)", COUNT.withNegative())))
                .isEqualTo("-1124");
        assertThat(ValueCorpus.shorten(parser.read("-5", COUNT.withNegative()))).isEqualTo("-5");
        assertThat(ValueCorpus.shorten(parser.read("120%", ValueFacts.rate(null).withAbove100())))
                .isEqualTo("120%");
    }

    @Test
    void a_null_is_a_blank() {
        assertThat(parser.read(null, COUNT)).isEqualTo(Understood.of(CellState.MISSING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1.", "1,", " ", "(", "-", "1 ", "tỷ ", "1 tỷ ", "%", "<", "\u0301", "đạt ", "1/", "trên ",
                "\u200b"
            })
    @Timeout(5)
    void a_very_long_cell_is_refused_at_once(String piece) {
        var text = piece.repeat(10_000_000 / piece.length());
        var reading = parser.read(text, MONEY);
        assertThat(reading).isInstanceOfAny(Wrong.class, Understood.class);
        if (reading instanceof Wrong(var fault)) {
            assertThat(fault.code()).isEqualTo("VAL-17");
            assertThat(fault.problem().message()).hasSizeLessThan(150);
        }
    }

    @Test
    @Timeout(60)
    void never_throws_and_never_leaves_the_warehouse_s_range_whatever_is_typed() {
        var random = new Random(20_221_108);
        var pieces = pieces();
        var facts = Stream.of("ca", "đồng", "kg", "%", "km", "lượt người")
                .flatMap(unit -> Stream.of(0, 3).map(decimals -> ValueFacts.measure(unit, decimals)))
                .toList();
        var all = Stream.concat(facts.stream(), Stream.of(ValueFacts.rate("ca"), COUNT.withNegative()))
                .toList();
        for (int i = 0; i < 60_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var fact = all.get(random.nextInt(all.size()));
            check(text.toString(), fact, parser.read(text.toString(), fact));
        }
    }

    private static List<String> pieces() {
        var pieces = new java.util.ArrayList<>(List.of(
                "0",
                "1",
                "12",
                "124",
                "000",
                "1.124",
                "2,2",
                "999999999999",
                ".",
                ",",
                " ",
                "\u00a0",
                "-",
                "–",
                "/",
                "%",
                "(",
                ")",
                "=",
                "+",
                "*",
                "<",
                ">",
                "~",
                "e",
                "E+",
                "x",
                "…",
                "'",
                "\"",
                "#",
                "\n",
                "\t",
                "\u0000",
                "\u202e",
                "\u200b",
                "\u0301",
                "１",
                "tỷ",
                "triệu",
                "nghìn",
                "đồng",
                "đ",
                "kg",
                "tấn",
                "g",
                "ca",
                "trên",
                "gần",
                "khoảng",
                "từ",
                "đến",
                "và",
                "rưỡi",
                "đạt",
                "không có",
                "VND",
                "\ud83d",
                "😀",
                "٣",
                "İ"));
        ValueCorpus.forms().stream().limit(400).map(ValueCorpus.Form::text).forEach(pieces::add);
        return pieces;
    }

    private static void check(String text, ValueFacts facts, ValueReading reading) {
        if (reading instanceof Understood(var state, var quantity, var unit, var repairs) && quantity != null) {
            assertThat(quantity.value().abs()).as(text).isLessThan(BigDecimal.TEN.pow(15));
            assertThat(quantity.value().scale()).as(text).isLessThanOrEqualTo(3);
            assertThat(facts.negative() || quantity.value().signum() >= 0)
                    .as(text)
                    .isTrue();
            assertThat(facts.kind())
                    .as(text)
                    .isNotIn(state == CellState.VALUE ? List.of(ValueKind.RATE, ValueKind.SHARE) : List.of());
        } else if (reading instanceof Unclear(var fault, var readings)) {
            assertThat(readings).as(text).isNotEmpty();
            assertThat(fault.problem().message()).as(text).isNotBlank();
        } else if (reading instanceof Wrong(var fault)) {
            assertThat(fault.problem().message()).as(text).isNotBlank();
        }
    }

    @Test
    void two_hundred_thousand_cells_take_seconds_of_processor_time() {
        var threads = ManagementFactory.getThreadMXBean();
        var forms = ValueCorpus.forms();
        long start = threads.getCurrentThreadCpuTime();
        int read = 0;
        while (read < 200_000) {
            for (var form : forms) {
                parser.read(form.text(), form.facts());
                read++;
            }
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
}
