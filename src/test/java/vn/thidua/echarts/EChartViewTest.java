package vn.thidua.echarts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the component sends: everything once, then differences, one message a response. */
@ViewPackages(classes = EChartViewTest.class)
class EChartViewTest extends BrowserlessTest {
    private static final ChartOption OPTION =
            ChartOption.parse("{\"chart\":{\"data\":{\"C3\":{\"source\":[[1],[2]]}}},\"yAxis\":{\"max\":1}}");

    @Test
    void sendsEverythingAtFirst() {
        add(new EChart(OPTION));

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.at("/full/option").toString()).isEqualTo(OPTION.json());
            assertThat(message.at("/full/state/kind").asString()).isEqualTo("drawn");
        });
    }

    @Test
    void sendsSeveralChangesOfOneRequestAsOneDifference() {
        var chart = add(new EChart(OPTION));
        var first = messages().getFirst().get("revision").asInt();

        chart.update(option -> option.with("/yAxis/max", 2));
        chart.update(option -> option.with("/chart/data/C3/source/-", List.of(3)));

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.get("base").asInt()).isEqualTo(first);
            assertThat(message.get("revision").asInt()).isEqualTo(first + 1);
            assertThat(message.get("patch").toString())
                    .isEqualTo(
                            "[[\"append\",\"/option/chart/data/C3/source\",[[3]]],[\"set\",\"/option/yAxis/max\",2]]");
        });
    }

    @Test
    void sendsNothingWhenNothingChanged() {
        var chart = add(new EChart(OPTION));
        messages();

        chart.setOption(ChartOption.parse(OPTION.json()));

        assertThat(messages()).isEmpty();
    }

    @Test
    void sendsEverythingAgainAfterAReattach() {
        var chart = add(new EChart(OPTION));
        messages();

        UI.getCurrent().remove(chart);
        roundTrip();
        UI.getCurrent().add(chart);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.has("full")).isTrue());
    }

    @Test
    void sendsEverythingAgainWhenTheBrowserLostItsPlace() {
        var chart = add(new EChart(OPTION));
        messages();

        var event = new com.vaadin.flow.dom.DomEvent(
                chart.getElement(), "chart-resync", JsonTree.MAPPER.createObjectNode());
        chart.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(event);

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.has("full")).isTrue());
    }

    @Test
    void saysWhyThereIsNoChart() {
        var chart = add(new EChart());
        assertThat(messages().getFirst().at("/full/state/kind").asString()).isEqualTo("loading");

        chart.showEmpty("Quý III chưa chốt.");
        assertThat(messages().getFirst().get("patch").toString()).contains("empty", "Quý III chưa chốt.");

        chart.showError("Không đọc được chỉ số. Thử lại sau.", "IND-07");
        assertThat(messages().getFirst().get("patch").toString()).contains("error", "IND-07");

        chart.setOption(OPTION);
        assertThat(messages().getFirst().get("patch").toString())
                .contains("drawn")
                .contains("remove");
    }

    @Test
    void tellsListenersWhichPointWasChosen() {
        var chart = add(new EChart(OPTION));
        var chosen = new ArrayList<String>();
        chart.addPointClickListener(event -> chosen.add(event.series() + " " + event.point()));

        ComponentUtil.fireEvent(chart, new PointClickEvent(chart, true, "C3", "C3-2022Q4"));

        assertThat(chosen).containsExactly("C3 C3-2022Q4");
    }

    @Test
    void survivesSerializationOfTheSession() throws Exception {
        var chart = new EChart(ChartGallery.all(ChartLanguage.VI, false).get("bar"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(chart);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((EChart) in.readObject()).getOption()).isEqualTo(chart.getOption());
        }
    }

    private static EChart add(EChart chart) {
        UI.getCurrent().add(chart);
        return chart;
    }

    /** The messages that the next response carries to charts. */
    private static List<JsonNode> messages() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains("this.receive"))
                .map(invocation -> (JsonNode) invocation.getParameters().getFirst())
                .toList();
    }
}
