package vn.thidua.echarts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The reader hid a series, or showed it again. */
@DomEvent("chart-legend")
public class LegendEvent extends ComponentEvent<EChart> {
    private static final long serialVersionUID = 1;

    private final String series;
    private final boolean shown;

    public LegendEvent(
            EChart source,
            boolean fromClient,
            @EventData("event.detail.series") String series,
            @EventData("event.detail.shown") boolean shown) {
        super(source, fromClient);
        this.series = series;
        this.shown = shown;
    }

    /** The id of the series. */
    public String series() {
        return series;
    }

    public boolean shown() {
        return shown;
    }
}
