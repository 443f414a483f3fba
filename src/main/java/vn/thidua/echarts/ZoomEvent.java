package vn.thidua.echarts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.dom.DebouncePhase;

/** The reader zoomed to a range of categories. */
@DomEvent(value = "chart-zoom", debounce = @DebounceSettings(timeout = 250, phases = DebouncePhase.TRAILING))
public class ZoomEvent extends ComponentEvent<EChart> {
    private static final long serialVersionUID = 1;

    private final String first;
    private final String last;

    public ZoomEvent(
            EChart source,
            boolean fromClient,
            @EventData("event.detail.first") String first,
            @EventData("event.detail.last") String last) {
        super(source, fromClient);
        this.first = first;
        this.last = last;
    }

    /** The first category shown, for example a period's code. */
    public String first() {
        return first;
    }

    public String last() {
        return last;
    }
}
