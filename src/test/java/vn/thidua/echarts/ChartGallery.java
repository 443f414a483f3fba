package vn.thidua.echarts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One chart of each kind with figures of the domain, for looking at and for tests. */
final class ChartGallery {
    static final List<String> PERIODS =
            List.of("2021Q1", "2021Q2", "2021Q3", "2021Q4", "2022Q1", "2022Q2", "2022Q3", "2022Q4");
    private static final double[][] RATES = {
        {0.712, 0.724, 0.731, 0.739, 0.745, 0.752, 0.758, 0.766},
        {0.681, 0.69, 0.702, 0.699, 0.713, 0.72, 0.731, 0.738},
        {0.79, 0.802, 0.811, 0.818, 0.826, 0.835, 0.846, 0.8543},
        {0.582, 0.591, 0.603, 0.611, 0.62, 0.628, 0.639, 0.65},
        {0.611, 0.617, 0.63, 0.633, 0.645, 0.652, 0.66, 0.672},
    };
    private static final ValueFormat PERCENT = ValueFormat.percent(2);

    private ChartGallery() {}

    static Map<String, ChartOption> all(ChartLanguage language, boolean illustrative) {
        var charts = new LinkedHashMap<String, ChartOption>();
        charts.put("line", lines(frame(language, "Tỷ lệ hỏa táng theo cụm", PERCENT, illustrative)));
        charts.put("small-multiple", single(frame(language, "Tỷ lệ hỏa táng, Cụm 3", PERCENT, illustrative)));
        charts.put("many", many(frame(language, "Hòa giải thành, 9 quận, huyện", PERCENT, illustrative)));
        charts.put("bar", bars(frame(language, "Tỷ lệ hỏa táng theo đơn vị, Quý IV/2022", PERCENT, illustrative)));
        charts.put(
                "money",
                money(frame(
                        language,
                        "Quỹ Vì biển, đảo Việt Nam",
                        ValueFormat.money(ValueFormat.MoneyUnit.MILLION, 0),
                        illustrative)));
        charts.put(
                "stacked-bar",
                stack(frame(
                        language,
                        "Quỹ Vì người nghèo: đã chi và còn lại",
                        ValueFormat.money(ValueFormat.MoneyUnit.BILLION, 1),
                        illustrative)));
        charts.put("heat-map", heat(frame(language, "Tỷ lệ hòa giải thành", ValueFormat.percent(0), illustrative)));
        charts.put(
                "scatter",
                scatter(frame(language, "Hỏa táng và hòa giải thành", ValueFormat.percent(1), illustrative)));
        charts.put("gauge", gauge(frame(language, "Tỷ lệ hỏa táng, Cụm 3", PERCENT, illustrative)));
        charts.put(
                "dot-strip", dots(frame(language, "Tỷ lệ hỏa táng trong cụm", ValueFormat.percent(1), illustrative)));
        return charts;
    }

    static ChartFrame frame(ChartLanguage language, String title, ValueFormat format, boolean illustrative) {
        return ChartFrame.of(language, title, "Cụm 3 dẫn đầu với 85,43%, tăng 3,6 điểm so với cùng kỳ.", format)
                .foot("26/30 đơn vị đã báo cáo · Số liệu chốt lần 12, 16:30 ngày 20/10/2022")
                .illustrative(illustrative);
    }

    static ChartOption lines(ChartFrame frame) {
        var lines = new ArrayList<Line>();
        for (int cluster = 1; cluster <= 5; cluster++) {
            lines.add(cluster(cluster));
        }
        return LineChart.of(frame, PERIODS, lines)
                .target(Target.constant("Chỉ tiêu", number(0.7), PERIODS.size()))
                .range(new AxisRange(number(0.5), BigDecimal.ONE))
                .option();
    }

    private static Line cluster(int cluster) {
        var points = new ArrayList<Datum>();
        for (int i = 0; i < PERIODS.size(); i++) {
            if (cluster == 2 && i == 3) {
                points.add(Datum.missing("C2-" + PERIODS.get(i), PERIODS.get(i), "chưa có số liệu"));
                continue;
            }
            double rate = RATES[cluster - 1][i];
            var datum = Datum.of("C%d-%s".formatted(cluster, PERIODS.get(i)), PERIODS.get(i), number(rate))
                    .counts(BigDecimal.valueOf(Math.round(rate * 5121)), BigDecimal.valueOf(5121))
                    .coverage(cluster == 4 && i == 7 ? 5 : 6, 6);
            points.add(datum);
        }
        return new Line("C" + cluster, "Cụm " + cluster, "c" + cluster, points);
    }

    private static ChartOption single(ChartFrame frame) {
        var points = new ArrayList<>(cluster(3).points());
        points.set(2, Datum.missing("C3-2021Q3", "2021Q3", "chưa có số liệu"));
        points.set(7, points.get(7).coverage(4, 5));
        return LineChart.of(frame, PERIODS, List.of(new Line("C3", "Cụm 3", "c3", points)))
                .target(Target.constant("Chỉ tiêu", number(0.83), PERIODS.size()))
                .range(new AxisRange(number(0.5), BigDecimal.ONE))
                .option()
                .height(200);
    }

    private static ChartOption many(ChartFrame frame) {
        var names = List.of(
                "Đông Anh",
                "Gia Lâm",
                "Thanh Trì",
                "Mê Linh",
                "Sóc Sơn",
                "Ứng Hòa",
                "Mỹ Đức",
                "Phú Xuyên",
                "Thường Tín");
        var lines = new ArrayList<Line>();
        for (int i = 0; i < names.size(); i++) {
            var points = new ArrayList<Datum>();
            for (int p = 0; p < PERIODS.size(); p++) {
                points.add(Datum.of(i + "-" + p, PERIODS.get(p), number(0.6 + 0.035 * i + 0.01 * Math.sin(i + p))));
            }
            lines.add(new Line("U" + i, names.get(i), i < 5 ? "c" + (i + 1) : "plain", points));
        }
        return LineChart.of(frame, PERIODS, lines)
                .range(new AxisRange(number(0.5), BigDecimal.ONE))
                .option();
    }

    static ChartOption bars(ChartFrame frame) {
        var bars = List.of(
                rate("017", "Huyện Đông Anh", 0.861, 1204, 1398),
                rate("018", "Huyện Gia Lâm", 0.879, 810, 922),
                rate("050", "Huyện Thanh Trì", 0.902, 910, 1009).coverage(2, 3),
                rate("250", "Huyện Mê Linh", 0.788, 702, 891),
                Datum.missing("016", "Huyện Sóc Sơn", "chưa có số liệu"));
        return BarChart.of(frame, bars)
                .look("c3")
                .target(Target.constant("Chỉ tiêu", number(0.85), 5))
                .option();
    }

    private static Datum rate(String id, String name, double value, int over, int under) {
        return Datum.of(id, name, number(value))
                .counts(BigDecimal.valueOf(over), BigDecimal.valueOf(under))
                .coverage(3, 3);
    }

    private static ChartOption money(ChartFrame frame) {
        return BarChart.of(
                        frame,
                        List.of(
                                money("017", "Huyện Đông Anh", 2_280_000_000L),
                                money("050", "Huyện Thanh Trì", 1_600_000_000L)
                                        .certainty(Certainty.OVER, BigDecimal.valueOf(1_600_000_000L), null),
                                money("rest", "Phần chưa tách theo đơn vị", 3_810_000_000L)
                                        .certainty(Certainty.ABOUT, null, null)
                                        .coverage(0, 3)))
                .highlight(List.of("017", "050"))
                .option();
    }

    private static Datum money(String id, String name, long dong) {
        return Datum.of(id, name, BigDecimal.valueOf(dong));
    }

    private static ChartOption stack(ChartFrame frame) {
        var names = List.of("Cụm 1", "Cụm 2", "Cụm 3", "Cụm 4", "Cụm 5");
        var parts = List.of(
                part("house", "Hỗ trợ nhà ở", "step2", names, 9.4, 7.2, 6.1, 5.4, 6.6),
                part("job", "Sinh kế", "step3", names, 4.1, 3.8, 4.4, 4.9, 5.2),
                part("sick", "Khám, chữa bệnh", "step4", names, 2.2, 1.7, 1.1, 1.4, 0.9),
                part("rest", "Còn lại", "rest", names, 1.3, 2.1, 3.8, 2.4, 1.9));
        return new StackedBarChart(frame, names, parts).option();
    }

    private static Line part(String id, String name, String look, List<String> names, double... billions) {
        var points = new ArrayList<Datum>();
        for (int i = 0; i < billions.length; i++) {
            points.add(Datum.of(
                    id + i, names.get(i), BigDecimal.valueOf(billions[i]).movePointRight(9)));
        }
        return new Line(id, name, look, points);
    }

    private static ChartOption heat(ChartFrame frame) {
        var names = List.of("Ba Đình", "Hoàn Kiếm", "Đống Đa", "Hai Bà Trưng", "Hoàng Mai", "Long Biên");
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < PERIODS.size(); column++) {
                var id = row + "-" + column;
                cells.add(new HeatMap.Cell(
                        names.get(row),
                        row == 2 && column == 5
                                ? Datum.missing(id, PERIODS.get(column), "chưa có số liệu")
                                : Datum.of(id, PERIODS.get(column), number(0.62 + 0.04 * row + 0.015 * column))));
            }
        }
        return new HeatMap(frame, names, PERIODS, cells).option();
    }

    private static ChartOption scatter(ChartFrame frame) {
        var groups = new ArrayList<ScatterChart.Group>();
        var names = List.of(
                List.of("Đống Đa", "Ba Đình", "Long Biên"),
                List.of("Tây Hồ", "Hà Đông", "Cầu Giấy"),
                List.of("Đông Anh", "Gia Lâm", "Thanh Trì", "Sóc Sơn"));
        for (int cluster = 0; cluster < names.size(); cluster++) {
            var spots = new ArrayList<ScatterChart.Spot>();
            for (int i = 0; i < names.get(cluster).size(); i++) {
                var name = names.get(cluster).get(i);
                spots.add(new ScatterChart.Spot(
                        Datum.of(cluster + "-" + i, name, number(0.7 + 0.05 * cluster + 0.023 * i)),
                        number(0.62 + 0.06 * i + 0.03 * cluster),
                        name.equals("Gia Lâm")));
            }
            groups.add(new ScatterChart.Group("C" + (cluster + 1), "Cụm " + (cluster + 1), "c" + (cluster + 1), spots));
        }
        return new ScatterChart(frame, "Tỷ lệ hòa giải thành, %", ValueFormat.percent(0), "Tỷ lệ hỏa táng, %", groups)
                .option();
    }

    private static ChartOption gauge(ChartFrame frame) {
        return new Gauge(frame, rate("C3", "Cụm 3", 0.8543, 4375, 5121), "c3", BigDecimal.ONE, "Chỉ tiêu", number(0.88))
                .option();
    }

    private static ChartOption dots(ChartFrame frame) {
        var strip = new Line(
                "C3",
                "Cụm 3",
                "c3",
                List.of(
                        rate("017", "Đông Anh", 0.861, 1204, 1398),
                        rate("018", "Gia Lâm", 0.879, 810, 922),
                        rate("050", "Thanh Trì", 0.902, 910, 1009).coverage(2, 3),
                        rate("250", "Mê Linh", 0.788, 702, 891),
                        rate("016", "Sóc Sơn", 0.866, 749, 865)));
        var other = new Line(
                "C5",
                "Cụm 5",
                "c5",
                List.of(
                        rate("269", "Sơn Tây", 0.72, 1, 1),
                        rate("276", "Thạch Thất", 0.69, 1, 1),
                        rate("272", "Phúc Thọ", 0.701, 1, 1),
                        rate("271", "Ba Vì", 0.655, 1, 1),
                        rate("273", "Đan Phượng", 0.712, 1, 1),
                        rate("274", "Hoài Đức", 0.748, 1, 1),
                        rate("275", "Quốc Oai", 0.683, 1, 1)));
        return DotStrip.of(frame, List.of(strip, other))
                .marks(List.of(new DotStrip.Mark("Thành phố", number(0.782))))
                .range(new AxisRange(number(0.6), BigDecimal.ONE))
                .option();
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
