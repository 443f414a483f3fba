package vn.thidua.echarts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart on the page. Changes made during one request go to the browser together, as the difference to what it has;
 * after a re-attach everything is sent again. In the browser the element {@code e-chart} has the attribute {@code
 * ready} whenever all it was given is drawn.
 */
@Tag("e-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JsModule("context://echarts/e-chart.js")
public class EChart extends Component implements HasStyle {
    private static final long serialVersionUID = 1;

    private ChartOption option = ChartOption.empty();
    private ChartState state = new ChartState.Loading();
    private @Nullable ObjectNode sent;
    private int revision;
    private boolean waiting;

    /** A chart that shows a skeleton until it is given an option. */
    public EChart() {
        getElement().addEventListener("chart-resync", event -> resendAll());
        schedule();
    }

    public EChart(ChartOption option) {
        this();
        setOption(option);
    }

    /** Draws {@code option}. */
    public void setOption(ChartOption option) {
        this.option = option;
        this.state = new ChartState.Drawn();
        schedule();
    }

    public ChartOption getOption() {
        return option;
    }

    /** Changes the option in place: {@code chart.update(option -> option.with("/yAxis/max", 1))}. */
    public void update(UnaryOperator<ChartOption> change) {
        setOption(change.apply(option));
    }

    public ChartState getState() {
        return state;
    }

    /** Shows a skeleton in place of the chart; the option stays. */
    public void showLoading() {
        show(new ChartState.Loading());
    }

    /** Says in one sentence why there is nothing to draw. */
    public void showEmpty(String why) {
        show(new ChartState.Empty(why));
    }

    /** Says in one sentence what failed and what to do, with a stable code. */
    public void showError(String sentence, String code) {
        show(new ChartState.Failed(sentence, code));
    }

    /**
     * Hands the chart to the reader as a file with title, foot line and watermark, always on a light background.
     *
     * @param name of the file; its ending is added, and characters that file systems refuse become dashes
     */
    public void download(PictureFormat format, String name) {
        var fileName = name.strip().replaceAll("[\\\\/:*?\"<>|]+", "-") + "." + format.code();
        getElement()
                .executeJs(
                        "customElements.whenDefined('e-chart').then(() => this.download($0, $1))",
                        format.code(),
                        fileName);
    }

    public Registration addPointClickListener(ComponentEventListener<PointClickEvent> listener) {
        return addListener(PointClickEvent.class, listener);
    }

    public Registration addLegendListener(ComponentEventListener<LegendEvent> listener) {
        return addListener(LegendEvent.class, listener);
    }

    public Registration addZoomListener(ComponentEventListener<ZoomEvent> listener) {
        return addListener(ZoomEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        resendAll();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        sent = null;
        waiting = false;
    }

    private void show(ChartState next) {
        state = next;
        schedule();
    }

    private void resendAll() {
        sent = null;
        waiting = false;
        schedule();
    }

    private void schedule() {
        if (waiting) {
            return;
        }
        getUI().ifPresent(ui -> {
            waiting = true;
            ui.beforeClientResponse(this, context -> sync());
        });
    }

    private void sync() {
        waiting = false;
        var now = message();
        var envelope = JsonTree.MAPPER.createObjectNode();
        if (sent == null) {
            envelope.set("full", now);
        } else {
            var patch = ChartPatch.between(sent, now);
            if (patch.isEmpty()) {
                return;
            }
            envelope.put("base", revision).set("patch", patch);
        }
        sent = now;
        envelope.put("revision", ++revision);
        getElement().executeJs("customElements.whenDefined('e-chart').then(() => this.receive($0))", envelope);
    }

    private ObjectNode message() {
        var message = JsonTree.MAPPER.createObjectNode();
        message.set("option", option.tree());
        var told = message.putObject("state");
        switch (state) {
            case ChartState.Drawn() -> told.put("kind", "drawn");
            case ChartState.Loading() -> told.put("kind", "loading");
            case ChartState.Empty(String why) -> told.put("kind", "empty").put("message", why);
            case ChartState.Failed(String sentence, String code) ->
                told.put("kind", "error").put("message", sentence).put("code", code);
        }
        return message;
    }
}
