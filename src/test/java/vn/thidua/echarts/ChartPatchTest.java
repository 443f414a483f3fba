package vn.thidua.echarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChartPatchTest {
    @Test
    void isEmptyForEqualTrees() {
        assertThat(patch("{\"a\":[1,{\"b\":2}]}", "{\"a\":[1,{\"b\":2}]}")).isEqualTo("[]");
    }

    @Test
    void namesTheOneCellThatChanged() {
        assertThat(patch("{\"rows\":[[1,2],[3,4]]}", "{\"rows\":[[1,2],[3,5]]}"))
                .isEqualTo("[[\"set\",\"/rows/1/1\",5]]");
    }

    @Test
    void sendsOnlyTheTailOfAListThatGrew() {
        assertThat(patch("{\"rows\":[1,2]}", "{\"rows\":[1,2,3,4]}")).isEqualTo("[[\"append\",\"/rows\",[3,4]]]");
    }

    @Test
    void cutsAListThatShrank() {
        assertThat(patch("{\"rows\":[1,2,3]}", "{\"rows\":[9]}"))
                .isEqualTo("[[\"cut\",\"/rows\",1],[\"set\",\"/rows/0\",9]]");
    }

    @Test
    void removesAndAddsKeys() {
        assertThat(patch("{\"old/key\":1}", "{\"new~key\":2}"))
                .isEqualTo("[[\"remove\",\"/old~1key\"],[\"set\",\"/new~0key\",2]]");
    }

    @Test
    void replacesWhatChangedItsKind() {
        assertThat(patch("{\"a\":[1]}", "{\"a\":{\"b\":1}}")).isEqualTo("[[\"set\",\"/a\",{\"b\":1}]]");
    }

    @Test
    void staysSmallWhenOneQuarterIsAddedToAChart() {
        var datum = Datum.of("C3-2022Q4", "2022Q4", new BigDecimal("0.8543"));
        var before = ChartGallery.all(ChartLanguage.VI, false).get("line");
        var grown = before.at("/chart/data/C3/source").orElseThrow().size();

        var after = before.with("/chart/data/C3/source/-", List.of(datum.id(), datum.label(), datum.value()));

        var steps = ChartPatch.between(before.tree(), after.tree());
        assertThat(steps.toString())
                .isEqualTo("[[\"append\",\"/chart/data/C3/source\",[[\"C3-2022Q4\",\"2022Q4\",0.8543]]]]");
        assertThat(grown).isEqualTo(8);
    }

    private static String patch(String before, String after) {
        return ChartPatch.between(tree(before), tree(after)).toString();
    }

    private static JsonNode tree(String json) {
        return JsonTree.MAPPER.readTree(json);
    }
}
