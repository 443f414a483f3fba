package vn.thidua.echarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartOptionTest {
    @Test
    void setsWhatAPointerNamesAndMakesMissingParents() {
        var option = ChartOption.empty().with("/yAxis/axisLabel/color", "red").with("/yAxis/max", 100);

        assertThat(option.json()).isEqualTo("{\"yAxis\":{\"axisLabel\":{\"color\":\"red\"},\"max\":100}}");
    }

    @Test
    void leavesTheOptionItCameFromAsItWas() {
        var before = ChartOption.parse("{\"series\":[{\"id\":\"a\",\"data\":[1,2]}]}");

        var after = before.with("/series/0/data/1", 3).with("/series/-", Map.of("id", "b"));

        assertThat(before.json()).isEqualTo("{\"series\":[{\"id\":\"a\",\"data\":[1,2]}]}");
        assertThat(after.json()).isEqualTo("{\"series\":[{\"id\":\"a\",\"data\":[1,3]},{\"id\":\"b\"}]}");
    }

    @Test
    void removesObjectKeysAndListElements() {
        var option = ChartOption.parse("{\"a\":{\"b\":1,\"c\":2},\"l\":[1,2,3]}");

        assertThat(option.without("/a/b").without("/l/1").json()).isEqualTo("{\"a\":{\"c\":2},\"l\":[1,3]}");
        assertThat(option.without("/a/nothing")).isSameAs(option);
    }

    @Test
    void understandsSlashesAndTildesInNames() {
        var option = ChartOption.empty().data("a/b~c", ChartData.of(List.of()));

        assertThat(option.datasets()).containsExactly("a/b~c");
        assertThat(option.at("/chart/data/a~1b~0c")).isPresent();
    }

    @Test
    void refusesAPlaceThatCannotExist() {
        var option = ChartOption.parse("{\"l\":[1],\"text\":\"x\"}");

        assertThatThrownBy(() -> option.with("/l/5", 1)).hasMessageContaining("1 elements");
        assertThatThrownBy(() -> option.with("/text/below", 1)).hasMessageContaining("/below");
        assertThatThrownBy(() -> option.with("", 1)).hasMessageContaining("merge");
        assertThatThrownBy(() -> ChartOption.parse("[1]")).hasMessageContaining("object");
    }

    @Test
    void mergesObjectsDeepAndReplacesLists() {
        var option = ChartOption.parse("{\"yAxis\":{\"min\":0,\"name\":\"%\"},\"grid\":[1,2]}");

        var merged = option.merge(Map.of("yAxis", Map.of("min", new BigDecimal("0.5")), "grid", List.of(3)));

        assertThat(merged.json()).isEqualTo("{\"yAxis\":{\"min\":0.5,\"name\":\"%\"},\"grid\":[3]}");
        assertThat(option.merge(ChartOption.parse("{\"yAxis\":{\"max\":9}}")).json())
                .isEqualTo("{\"yAxis\":{\"min\":0,\"name\":\"%\",\"max\":9},\"grid\":[1,2]}");
    }

    @Test
    void handsOutCopiesOnly() {
        var option = ChartOption.parse("{\"a\":{\"b\":1}}");

        ((tools.jackson.databind.node.ObjectNode) option.at("/a").orElseThrow()).put("b", 2);

        assertThat(option.json()).isEqualTo("{\"a\":{\"b\":1}}");
    }

    @Test
    void writesLargeNumbersPlain() {
        assertThat(ChartOption.empty().with("/max", new BigDecimal("1E+10")).json())
                .isEqualTo("{\"max\":10000000000}");
    }

    @Test
    void isEmptyWhenNoTableHasAValue() {
        var nothing = ChartOption.empty()
                .data("C3", ChartData.of(List.of(Datum.missing("C3-1", "2022Q4", "chưa có số liệu"))));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.data("C4", ChartData.of(List.of(Datum.of("C4-1", "2022Q4", BigDecimal.ZERO))))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void sendsOnlyTheColumnsThatARowUses() {
        var plain = ChartData.of(List.of(Datum.of("a", "2022Q4", BigDecimal.ONE)));
        var full = ChartData.of(List.of(Datum.of("a", "2022Q4", new BigDecimal("0.8543"))
                .counts(BigDecimal.valueOf(4375), BigDecimal.valueOf(5121))
                .coverage(4, 5)));

        assertThat(plain.dimensions()).containsExactly("id", "label", "value");
        assertThat(full.dimensions())
                .containsExactly("id", "label", "value", "numerator", "denominator", "reported", "expected");
    }

    @Test
    void survivesSerialization() throws Exception {
        var option = ChartGallery.all(ChartLanguage.VI, true).get("line");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(option);
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(option);
        }
    }
}
