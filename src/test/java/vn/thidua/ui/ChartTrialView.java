package vn.thidua.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.echarts.ChartFrame;
import vn.thidua.echarts.ChartLanguage;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.EChart;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.LineChart;
import vn.thidua.echarts.Target;
import vn.thidua.echarts.ValueFormat;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.CardGrid;
import vn.thidua.ui.component.DataTable;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.ErrorState;
import vn.thidua.ui.component.StaleBanner;
import vn.thidua.ui.component.StatTile;
import vn.thidua.ui.component.Status;
import vn.thidua.ui.component.StatusMark;

/** A page for tests only: every layout part, and a chart whose server side can be changed by buttons. */
@Route("trial")
@RolesAllowed("SEE")
public class ChartTrialView extends Div {
    private static final long serialVersionUID = 1;
    private static final List<String> PERIODS = List.of("2022Q1", "2022Q2", "2022Q3", "2022Q4");

    private final EChart chart = new EChart();
    private final Span chosen = new Span();

    public ChartTrialView() {
        chart.setId("trial");
        chosen.setId("chosen");
        chart.setOption(option(3));
        chart.addPointClickListener(click -> chosen.setText(click.series() + " " + click.point()));
        add(new H1("Tổng quan"), tiles(), new CardGrid(chartCard(), tableCard(), state()), buttons(), chosen);
    }

    private static LineChart lines(int quarters) {
        var frame = ChartFrame.of(ChartLanguage.VI, "Tỷ lệ hỏa táng", "Cụm 3 đạt 85,43%.", ValueFormat.percent(2));
        var points = PERIODS.subList(0, quarters).stream()
                .map(period -> Datum.of("C3-" + period, period, new BigDecimal("0.8543"))
                        .counts(BigDecimal.valueOf(4375), BigDecimal.valueOf(5121)))
                .toList();
        return LineChart.of(frame, PERIODS, List.of(new Line("C3", "Cụm 3", "c3", points)))
                .target(Target.constant("Chỉ tiêu", new BigDecimal("0.8"), PERIODS.size()));
    }

    private static vn.thidua.echarts.ChartOption option(int quarters) {
        return lines(quarters).option();
    }

    private static CardGrid tiles() {
        return new CardGrid(
                tile("Tỷ lệ hỏa táng", "85,43%", "", "+3,6 điểm phần trăm so với cùng kỳ", Status.MET),
                tile("Tỷ lệ hòa giải thành", "84,33%", "", "-1,1 điểm phần trăm so với cùng kỳ", Status.WATCH),
                tile("Các quỹ đã vận động", "13,36", "tỷ đồng", "+5,4% so với cùng kỳ", Status.MISSED));
    }

    private static StatTile tile(String name, String value, String unit, String change, Status status) {
        var tile = new StatTile(name, value, unit).line(change).status(status).leadsTo("trial");
        tile.addClassName("columns-4");
        return tile;
    }

    private Card chartCard() {
        var card = new Card("Tỷ lệ hỏa táng")
                .finding("Cụm 3 giữ mức cao nhất thành phố, vượt chỉ tiêu 5,43 điểm.")
                .subtitle("%", "Quý IV/2022")
                .notice(new StaleBanner("Nạp báo cáo quý", "08:15 ngày 20/10/2022"))
                .body(chart)
                .foot("4/5 đơn vị đã báo cáo", "Số liệu chốt lần 12", "Đến ngày 20/10/2022", "Báo cáo của đơn vị")
                .columns(8);
        card.action("Xem dạng bảng", click -> chosen.setText("table"));
        return card;
    }

    private static Card tableCard() {
        return new Card("Cụm 3 theo đơn vị")
                .subtitle("%")
                .body(new DataTable(
                        "Tỷ lệ hỏa táng, Quý IV/2022",
                        List.of(
                                DataTable.Column.text("Đơn vị"),
                                DataTable.Column.figures("Tỷ lệ, %"),
                                DataTable.Column.figures("Số ca")),
                        List.of(
                                List.of("Đông Anh", "86,10", "1.204"),
                                List.of("Gia Lâm", "87,90", "810"),
                                List.of("Thanh Trì", "90,20", "910"),
                                List.of("Sóc Sơn", "chưa có số liệu", "–"))))
                .foot("Số liệu chốt lần 12")
                .columns(4);
    }

    private static Card state() {
        return new Card("Các trạng thái")
                .body(
                        new StatusMark(Status.MET),
                        new EmptyState("Quý III chưa chốt, chưa có gì để xem.", new Button("Xem Quý II")),
                        new ErrorState("Không đọc được chỉ số này.", "IND-07", "Thử lại sau ít phút."));
    }

    private Div buttons() {
        var card = new Div(
                button("add", () -> chart.setOption(option(4))),
                button("move", () -> {
                    var parent = (Div) chart.getParent().orElseThrow();
                    parent.remove(chart);
                    parent.add(chart);
                }),
                button("error", () -> chart.showError("Không đọc được chỉ số. Thử lại sau.", "IND-07")),
                button("draw", () -> chart.setOption(option(2))));
        return card;
    }

    private static Button button(String id, Runnable action) {
        var button = new Button(id, click -> action.run());
        button.setId(id);
        return button;
    }
}
