package vn.thidua.echarts;

import java.util.Locale;

/** The format of a picture of a chart. */
public enum PictureFormat {
    PNG,
    SVG;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
