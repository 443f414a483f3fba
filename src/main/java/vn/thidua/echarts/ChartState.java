package vn.thidua.echarts;

import java.io.Serializable;

/** What stands where the chart is: the chart, a place held for it, or a sentence why there is none. */
public sealed interface ChartState extends Serializable {
    /** The option is drawn. */
    record Drawn() implements ChartState {}

    /** A skeleton, visible after 200 ms. */
    record Loading() implements ChartState {}

    /** One sentence why there is nothing to draw. */
    record Empty(String why) implements ChartState {}

    /** One sentence what failed and what to do, and a stable code. */
    record Failed(String sentence, String code) implements ChartState {}
}
