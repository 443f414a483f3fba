package vn.thidua.echarts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The reader chose a point, by pointer or with Enter. Carries ids only: look the figures up on the server. */
@DomEvent("chart-click")
public class PointClickEvent extends ComponentEvent<EChart> {
    private static final long serialVersionUID = 1;

    private final String series;
    private final String point;

    public PointClickEvent(
            EChart source,
            boolean fromClient,
            @EventData("event.detail.series") String series,
            @EventData("event.detail.point") String point) {
        super(source, fromClient);
        this.series = series;
        this.point = point;
    }

    /** The id of the series. */
    public String series() {
        return series;
    }

    /** The id of the datum. */
    public String point() {
        return point;
    }
}
