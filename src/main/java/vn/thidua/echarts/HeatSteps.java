package vn.thidua.echarts;

import java.util.ArrayList;
import java.util.List;

/** Five steps of one colour, equally wide and with round bounds: how heat maps and maps of places are coloured. */
final class HeatSteps {
    private static final int STEPS = 5;

    private HeatSteps() {}

    /** The six bounds of the five steps, or none without values. */
    static List<Double> of(List<Datum> data) {
        var values = new ArrayList<Double>();
        for (var datum : data) {
            addValue(values, datum);
        }
        if (values.isEmpty()) {
            return List.of();
        }
        double least = values.stream().min(Double::compare).orElseThrow();
        double most = values.stream().max(Double::compare).orElseThrow();
        double width = most > least ? niceWidth((most - least) / STEPS) : Math.max(Math.abs(most), 1) / STEPS;
        double start = Math.floor(least / width) * width;
        while (start + STEPS * width < most) {
            width = niceWidth(width * 1.01);
            start = Math.floor(least / width) * width;
        }
        var bounds = new ArrayList<Double>();
        for (int step = 0; step <= STEPS; step++) {
            bounds.add(Math.round((start + step * width) * 1e9) / 1e9);
        }
        return bounds;
    }

    private static void addValue(List<Double> values, Datum datum) {
        var value = datum.value();
        if (value != null) {
            values.add(value.doubleValue());
        }
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten. */
    private static double niceWidth(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= width * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
