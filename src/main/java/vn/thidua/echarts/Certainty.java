package vn.thidua.echarts;

import java.util.Locale;

/** How exactly a value is known: over is ">", under is "<", about is "≈", a range has two ends. */
public enum Certainty {
    EXACT,
    OVER,
    UNDER,
    RANGE,
    ABOUT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
