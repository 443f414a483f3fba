package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.UnitMap;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
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
 * The course of a ward or commune before the reform, carried from the districts of then by area. It stands beside what
 * was reported, marked as an estimate wherever it is said, and nothing is ranked or compared with a target by it.
 */
public final class TodaysMap {
    private final Indicator indicator;
    private final Subject unit;
    private final List<Period> quarters;
    private final PageContext page;
    private final Facts facts;

    TodaysMap(Indicator indicator, Subject unit, List<Period> quarters, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.unit = unit;
        this.quarters = quarters;
        this.page = page;
        this.facts = facts;
    }

    /** Whether a reader may wish it: the subject has former units, and he sees all of them by name. */
    public static boolean offered(Subject subject, PageContext page) {
        List<Lineage> parts = page.reference().predecessors(subject.id());
        return subject.type() == SubjectType.UNIT
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> page.sees(page.reference().require(part.former())));
    }

    private static boolean chosen(Subject subject, PageContext page) {
        return page.state().map() == UnitMap.TODAY && offered(subject, page);
    }

    /** The figures of the former units, where the reader wishes it. */
    static List<Need> needs(IndicatorCode code, int quarters, PageContext page) {
        if (!chosen(page.subject(), page)) {
            return List.of();
        }
        Set<SubjectId> former = page.reference().predecessors(page.subject().id()).stream()
                .map(Lineage::former)
                .collect(Collectors.toUnmodifiableSet());
        return List.of(new Need(
                Breakdown.UNIT,
                Grain.QUARTER,
                Set.of(code),
                page.quarters(quarters).getFirst(),
                page.period(),
                former));
    }

    /** The estimate of a quarter before the unit's own time. */
    Optional<Row> row(Period quarter) {
        return chosen(unit, page)
                ? CarriedRows.of(
                        indicator,
                        unit,
                        quarter,
                        former -> facts.row(indicator.code(), former, Grain.QUARTER, quarter),
                        page.reference())
                : Optional.empty();
    }

    private List<Row> rows() {
        return quarters.stream().flatMap(quarter -> row(quarter).stream()).toList();
    }

    boolean drawn() {
        return !rows().isEmpty();
    }

    List<BigDecimal> values() {
        return rows().stream().map(CardParts::value).toList();
    }

    String name() {
        return page.words().get("dashboard.map.estimate", page.name(unit));
    }

    /** Dashed, with hollow points, and a gap where a former unit lacks figures. */
    Line line() {
        List<Datum> points = quarters.stream()
                .filter(quarter -> quarter.last().isBefore(unit.validity().from()))
                .map(this::point)
                .toList();
        return new Line(unit.code() + "|estimate", name(), LineChart.ESTIMATE, points);
    }

    private Datum point(Period quarter) {
        String id = unit.code() + "|" + quarter.code();
        return row(quarter)
                .map(row -> CardParts.datum(id, quarter.code(), row, page))
                .orElseGet(() -> Datum.missing(id, quarter.code(), page.words().get("dashboard.map.missing")));
    }

    /** The table of reported figures with a column of its own for the estimates. */
    TableModel beside(TableModel reported) {
        Cells cells = new Cells(page.figures(indicator), Grain.QUARTER);
        List<TableModel.Column> columns = new ArrayList<>(reported.columns());
        columns.add(TableModel.Column.figures(name()));
        List<List<TableCell>> lines = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            List<TableCell> line = new ArrayList<>(reported.rows().get(i));
            line.add(cells.carried(row(quarters.get(i)).orElse(null)));
            lines.add(line);
        }
        return new TableModel(reported.caption(), columns, lines);
    }

    /** Where the estimates come from: "Ước tính theo diện tích: 34,6% của Ba Đình, 1,49% của Đống Đa". */
    String foot() {
        List<String> parts = page.reference().predecessors(unit.id()).stream()
                .map(part -> page.words()
                        .get(
                                "dashboard.map.part",
                                page.words().formats().percent(part.weight().setScale(4, RoundingMode.HALF_UP)),
                                page.name(page.reference().require(part.former()))))
                .toList();
        return page.words().get("dashboard.map.foot", page.words().list(parts));
    }

    /** The finding, and what the same quarter of the year before is estimated at where nothing was reported then. */
    String finding(String reported) {
        return row(page.period().sameLastYear())
                .map(row -> page.words()
                        .get(
                                "dashboard.map.finding",
                                reported,
                                page.figures(indicator).full(CardParts.value(row))))
                .orElse(reported);
    }
}
