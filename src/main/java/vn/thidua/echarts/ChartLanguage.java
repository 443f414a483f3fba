package vn.thidua.echarts;

/** The language in which a chart writes numbers, periods and spoken values. */
public enum ChartLanguage {
    VI("vi", "SỐ LIỆU MINH HỌA"),
    EN("en", "ILLUSTRATIVE DATA · SỐ LIỆU MINH HỌA");

    private final String code;
    private final String illustrative;

    ChartLanguage(String code, String illustrative) {
        this.code = code;
        this.illustrative = illustrative;
    }

    String code() {
        return code;
    }

    /** What is burnt into a chart of generated data. The Vietnamese words stand in both languages. */
    String illustrative() {
        return illustrative;
    }
}
