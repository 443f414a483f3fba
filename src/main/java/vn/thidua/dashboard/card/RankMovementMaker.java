package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.ChartFrame;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.RankChart;
import vn.thidua.echarts.ValueFormat;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Better;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** Places over the quarters. Who is incomplete has none; clusters have none by totals, for they differ in size. */
final class RankMovementMaker {
    private RankMovementMaker() {}

    static List<Need> needs(SeriesCard.RankMovement card, PageContext page) {
        return List.of(new Need(
                page.breakdown(card.about()),
                Grain.QUARTER,
                Set.of(page.picked(card.indicator(), card.followsPick())),
                page.quarters(card.quarters()).getFirst(),
                page.period(),
                Peers.only(card.about(), page)));
    }

    static PageCard make(String id, SeriesCard.RankMovement card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        Indicator indicator = page.indicator(code).orElse(null);
        if (indicator == null) {
            return CardParts.unknown(id, card, code, page);
        }
        String title = CardParts.title(card, indicator, page);
        List<Subject> subjects = Peers.of(card.about(), page);
        String refused = refusal(indicator, subjects);
        if (refused != null) {
            return CardParts.unfit(id, card, title, page.words().get(refused));
        }
        Trend trend = new Trend(indicator, card.quarters(), page, facts);
        List<String> foot = trend.foot(subjects);
        RankPlaces places = new RankPlaces(indicator, trend, subjects, page);
        if (places.none()) {
            return CardParts.empty(id, card, title, foot, page);
        }
        FigureText figures = page.figures(indicator);
        String finding = MovementWords.finding(places, subjects, figures, page);
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            lines.add(new Line(
                    subject.code(), page.name(subject), look(subject, page), points(subject, places, figures, page)));
        }
        return new PageCard(
                id,
                card.width(),
                title,
                page.words().get("dashboard.ranks.subtitle", CardParts.subtitleOver(figures, trend.quarters(), page)),
                finding,
                new PageCard.Body.Chart(
                        new RankChart(
                                        frame(title, finding, foot, figures, page),
                                        CardParts.codes(trend.quarters()),
                                        lines,
                                        subjects.size())
                                .option()
                                .with("/chart/range", true),
                        addresses(card, subjects, page)),
                table(places, subjects, figures, page),
                finding,
                foot);
    }

    private static @Nullable String refusal(Indicator indicator, List<Subject> subjects) {
        if (indicator.better() == Better.NEUTRAL) {
            return "dashboard.ranks.neutral";
        }
        boolean clusters = !subjects.isEmpty() && subjects.getFirst().type() == SubjectType.CLUSTER;
        return clusters && indicator.kind() != IndicatorKind.RATIO ? "dashboard.ranks.totals" : null;
    }

    private static ChartFrame frame(
            String title, String finding, List<String> foot, FigureText figures, PageContext page) {
        ChartFrame frame = CardParts.frame(title, finding, figures, foot, page);
        return ChartFrame.of(frame.language(), title, finding, ValueFormat.number(0, ""))
                .foot(frame.foot())
                .illustrative(frame.illustrative());
    }

    private static String look(Subject subject, PageContext page) {
        return switch (subject.type()) {
            case CITY, PLACE -> "plain";
            case CLUSTER -> page.look(subject);
            case UNIT -> subject.equals(page.subject()) ? "plain" : "muted";
        };
    }

    private static List<Datum> points(Subject subject, RankPlaces places, FigureText figures, PageContext page) {
        List<Datum> points = new ArrayList<>();
        for (Period quarter : places.quarters()) {
            String id = subject.code() + "|" + quarter.code();
            Row row = places.row(subject, quarter);
            Integer place = places.place(subject, quarter);
            points.add(
                    place == null
                            ? Datum.missing(id, quarter.code(), MovementWords.why(row, page))
                            : Datum.of(id, quarter.code(), BigDecimal.valueOf(place))
                                    .note(row == null || row.quantity() == null ? "" : figures.full(row.quantity())));
        }
        return points;
    }

    private static Map<String, String> addresses(
            SeriesCard.RankMovement card, List<Subject> subjects, PageContext page) {
        Map<String, String> addresses = new LinkedHashMap<>();
        String leadsTo = card.leadsTo();
        if (leadsTo != null) {
            subjects.forEach(subject -> addresses.put(subject.code(), CardParts.lead(leadsTo, subject, page)));
        }
        return addresses;
    }

    /** Quarters down, subjects across: "2 (85,43%)". */
    private static TableModel table(RankPlaces places, List<Subject> subjects, FigureText figures, PageContext page) {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(page.words().get("dashboard.table.period")));
        subjects.forEach(subject -> columns.add(TableModel.Column.figures(page.name(subject))));
        List<List<TableCell>> lines = new ArrayList<>();
        Cells cells = new Cells(figures, Grain.QUARTER);
        for (Period quarter : places.quarters()) {
            List<TableCell> line = new ArrayList<>();
            line.add(TableCell.text(page.words().formats().period(quarter)));
            for (Subject subject : subjects) {
                Integer place = places.place(subject, quarter);
                Row row = places.row(subject, quarter);
                TableCell figure = cells.value(row);
                line.add(figure.saying((place == null ? "–" : place) + " (" + figure.text() + ")"));
            }
            lines.add(line);
        }
        return new TableModel(page.words().get("dashboard.ranks.subtitle", figures.name()), columns, lines);
    }
}
