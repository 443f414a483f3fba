package vn.thidua.etl.sample;

import java.util.Set;

/** Writes a figure as an official would: mostly plain digits, now and then with points, a scale or a dash. */
final class CellWriter {
    static final String NOT_APPLICABLE = "x";
    static final String MISSING = "…";
    private static final String NONE = "-";

    /** Zeros here mean that nothing happened, so most people draw a dash. */
    private static final Set<String> EVENTS = Set.of(
            "CRITIQUES",
            "HOUSE_COUNT",
            "HOUSES_BUILT",
            "HOUSE_VALUE",
            "BUYVN_CONF",
            "BUYVN_ATTEND",
            "HAMLET_CONF_HELD",
            "COMMUNE_CONF_HELD",
            "OPINION_DIRECT",
            "OPINION_SLIP",
            "MODELS_REGISTERED",
            "MODELS_REPLICATED",
            "FUND_SEA_REGISTERED",
            "FUND_SEA_RECEIVED",
            "FUND_SEA_TRANSFERRED",
            "FUND_GRATITUDE_RECEIVED");

    private static final double ODD = 0.006;

    private CellWriter() {}

    static String write(Sheet sheet, String measure, long value) {
        if (value == 0 && EVENTS.contains(measure)) {
            // one unit writes dashes, another zeros; each does so all over its sheet
            return sheet.dice().chance("dash", 0.8) ? NONE : "0";
        }
        if (value < 1000 || !sheet.dice().chance("odd " + measure, ODD)) {
            return Long.toString(value);
        }
        if (measure.startsWith("FUND_") && value % 1_000_000 == 0) {
            return sheet.dice().chance("scale " + measure, 0.5)
                    ? grouped(value / 1_000_000) + " triệu đồng"
                    : grouped(value) + "đ";
        }
        return grouped(value);
    }

    /** 1234567 as 1.234.567. */
    private static String grouped(long value) {
        var digits = new StringBuilder(Long.toString(value));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, '.');
        }
        return digits.toString();
    }
}
