package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.UnitMap;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.LineChart;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.CarriedRows;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Lineage;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * Figures of wards, communes and their clusters before the reform, carried from the districts of then by area. They stand
 * beside what was reported, marked as estimates wherever they are said, and nothing is ranked or compared with a target
 * by them.
 */
public final class TodaysMap {
    private final Indicator indicator;
    private final Grain grain;
    private final PageContext page;
    private final Facts facts;
    private final boolean chosen;
    private final Map<SubjectId, List<Lineage>> parts = new HashMap<>();

    TodaysMap(Indicator indicator, Grain grain, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.grain = grain;
        this.page = page;
        this.facts = facts;
        this.chosen = chosen(page);
    }

    /**
     * Whether a reader may wish it: who the page is about was made of former units, of which he sees all by name. The
     * city itself has not changed, but heat maps of its units have.
     */
    public static boolean offered(List<CardSpec> cards, PageContext page) {
        return carried(page)
                && (page.subject().type() != SubjectType.CITY
                        || cards.stream()
                                .anyMatch(
                                        card -> card instanceof SeriesCard.HeatMap map && map.about() == About.UNITS));
    }

    private static boolean carried(PageContext page) {
        List<Lineage> parts = parts(page.subject(), page);
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> page.sees(page.reference().require(part.former())));
    }

    private static List<Lineage> parts(Subject subject, PageContext page) {
        return CarriedRows.parts(subject, page.period().last(), page.reference());
    }

    private static boolean chosen(PageContext page) {
        return page.state().map() == UnitMap.TODAY && carried(page);
    }

    /** The figures of the former units, where the reader wishes it. */
    static List<Need> needs(IndicatorCode code, Grain grain, Period from, Period to, PageContext page) {
        if (!chosen(page)) {
            return List.of();
        }
        Set<SubjectId> former =
                parts(page.subject(), page).stream().map(Lineage::former).collect(Collectors.toUnmodifiableSet());
        return List.of(
                grain == page.grain()
                        ? page.need(Breakdown.UNIT, Set.of(code), from, to, former)
                        : new Need(Breakdown.UNIT, grain, Set.of(code), from, to, former));
    }

    /** The estimate of a period before the subject's own time. */
    Optional<Row> row(Subject subject, Period period) {
        return chosen
                ? CarriedRows.of(
                        indicator,
                        subject,
                        parts.computeIfAbsent(subject.id(), first -> parts(subject, page)),
                        period,
                        former -> facts.row(indicator.code(), former, grain, period),
                        page.reference())
                : Optional.empty();
    }

    /** All estimates of a course. */
    List<BigDecimal> values(Subject subject, List<Period> quarters) {
        return quarters.stream()
                .flatMap(quarter -> row(subject, quarter).stream())
                .map(CardParts::value)
                .toList();
    }

    private String name(Subject subject) {
        return page.words().get("dashboard.map.estimate", page.name(subject));
    }

    /** Dashed, with hollow points, and a gap where a former unit lacks figures. */
    Line line(Subject subject, List<Period> quarters) {
        List<Datum> points = quarters.stream()
                .filter(quarter -> quarter.last().isBefore(subject.validity().from()))
                .map(quarter -> {
                    String id = subject.code() + "|" + quarter.code();
                    return row(subject, quarter)
                            .map(row -> CardParts.datum(id, quarter.code(), row, page))
                            .orElseGet(() -> Datum.missing(
                                    id, quarter.code(), page.words().get("dashboard.map.missing")));
                })
                .toList();
        return new Line(subject.code() + "|estimate", name(subject), LineChart.ESTIMATE, points);
    }

    /** The points of a course that says nothing else of these quarters. */
    List<Datum> points(Subject subject, List<Period> quarters) {
        List<Datum> points = new ArrayList<>();
        for (Period quarter : quarters) {
            row(subject, quarter)
                    .ifPresent(row ->
                            points.add(CardParts.datum(subject.code() + "|" + quarter.code(), quarter.code(), row, page)
                                    .note(page.words().get("dashboard.map.cell"))));
        }
        return points;
    }

    /** The table of reported figures with a column of its own for the estimates. */
    TableModel beside(TableModel reported, Subject subject, List<Period> quarters) {
        List<TableModel.Column> columns = new ArrayList<>(reported.columns());
        columns.add(TableModel.Column.figures(name(subject)));
        List<List<TableCell>> lines = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            List<TableCell> line = new ArrayList<>(reported.rows().get(i));
            line.add(cell(subject, quarters.get(i)));
            lines.add(line);
        }
        return new TableModel(reported.caption(), columns, lines);
    }

    TableCell cell(Subject subject, Period quarter) {
        return new Cells(page.figures(indicator), grain)
                .carried(row(subject, quarter).orElse(null));
    }

    /** Where the estimates come from: "Ước tính theo diện tích: 34,6% của Ba Đình, 1,49% của Đống Đa". */
    String foot(Subject subject) {
        List<String> parts = parts(subject, page).stream()
                .map(part -> page.words()
                        .get(
                                "dashboard.map.part",
                                page.words().formats().percent(part.weight().setScale(4, RoundingMode.HALF_UP)),
                                page.name(page.reference().require(part.former()))))
                .toList();
        return page.words().get("dashboard.map.foot", CardParts.few(parts, page));
    }

    /** What the land of today's subject is estimated to have had in the same period of the year before. */
    Optional<String> lastYear(Subject subject) {
        return row(subject, page.period().sameLastYear())
                .map(row -> page.words()
                        .get("dashboard.map.last-year", page.figures(indicator).full(CardParts.value(row))));
    }
}
