package vn.thidua.echarts;

import java.io.Serializable;

/**
 * What every chart states about itself.
 *
 * @param title short name, read first by screen readers and printed over exported pictures
 * @param description the spoken summary: what the chart shows, in one or two sentences
 * @param foot the line under an exported picture: coverage, edition, as-of date, source; may be blank
 * @param illustrative generated data: the words are burnt into the chart and into its pictures
 */
public record ChartFrame(
        ChartLanguage language, String title, String description, String foot, ValueFormat format, boolean illustrative)
        implements Serializable {
    public ChartFrame {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("a chart has a title and a spoken summary; title: \"" + title + "\"");
        }
    }

    public static ChartFrame of(ChartLanguage language, String title, String description, ValueFormat format) {
        return new ChartFrame(language, title, description, "", format, false);
    }

    public ChartFrame foot(String line) {
        return new ChartFrame(language, title, description, line, format, illustrative);
    }

    public ChartFrame illustrative(boolean generated) {
        return new ChartFrame(language, title, description, foot, format, generated);
    }
}
