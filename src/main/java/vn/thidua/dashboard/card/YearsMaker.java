package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.AxisRange;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Line;
import vn.thidua.echarts.LineChart;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/**
 * The years of one subject beside each other: four quarters on one axis and a line for each year, so that a quarter
 * stands above the same quarter of other years, or the year so far above other years at the same cut-off.
 */
final class YearsMaker {
    private static final int QUARTERS = 4;

    private final SeriesCard.Years card;
    private final Indicator indicator;
    private final PageContext page;
    private final Facts facts;
    private final FigureText figures;
    private final Grain grain;

    private YearsMaker(SeriesCard.Years card, Indicator indicator, PageContext page, Facts facts) {
        this.card = card;
        this.indicator = indicator;
        this.page = page;
        this.facts = facts;
        figures = page.figures(indicator);
        grain = grain(page);
    }

    static List<Need> needs(SeriesCard.Years card, PageContext page) {
        return List.of(new Need(
                page.breakdown(About.SELF),
                grain(page),
                Set.of(page.picked(card.indicator(), card.followsPick())),
                Period.quarter(page.period().year() - card.years() + 1, 1),
                page.period(),
                page.only(About.SELF)));
    }

    /** Whole years are quarters that add up. */
    private static Grain grain(PageContext page) {
        return page.grain() == Grain.QUARTER ? Grain.QUARTER : Grain.YTD;
    }

    static PageCard make(String id, SeriesCard.Years card, PageContext page, Facts facts) {
        IndicatorCode code = page.picked(card.indicator(), card.followsPick());
        return page.indicator(code)
                .map(indicator -> new YearsMaker(card, indicator, page, facts).card(id))
                .orElseGet(() -> CardParts.unknown(id, card, code, page));
    }

    private PageCard card(String id) {
        Row now = row(page.period());
        String title = card.followsPick() ? figures.name() : CardParts.title(card, indicator, page);
        List<String> foot =
                new ArrayList<>(CardParts.foot(now == null ? "" : page.words().coverage(now, grain), now, page));
        if (rosterMoved()) {
            foot.add(page.words().get("dashboard.years.roster"));
        }
        List<Line> lines = years().mapToObj(this::line)
                .filter(line -> line.points().stream().anyMatch(point -> point.value() != null))
                .toList();
        if (lines.isEmpty()) {
            return CardParts.empty(id, card, title, foot, page);
        }
        Row before = row(page.period().sameLastYear());
        String finding = page.words()
                .reached(
                        page.name(page.subject()),
                        now == null || now.quantity() == null ? null : figures.full(now.quantity()),
                        page.words().change(figures, now, before, Comparison.LAST_YEAR),
                        now == null
                                ? page.words().get("dashboard.coverage.none")
                                : page.words().coverage(now, grain));
        LineChart chart = LineChart.of(
                CardParts.frame(title, finding, figures, foot, page),
                IntStream.rangeClosed(1, QUARTERS).mapToObj(this::label).toList(),
                lines);
        return new PageCard(
                id,
                card.width(),
                title,
                figures.unit() + " · " + page.words().get("dashboard.years", String.valueOf(lines.size())),
                finding,
                new PageCard.Body.Chart(
                        (indicator.isRate() ? chart.range(AxisRange.cutForRates(values(lines))) : chart)
                                .option()
                                .with("/yAxis/splitNumber", QUARTERS),
                        java.util.Map.of()),
                table(),
                finding,
                foot);
    }

    /** The newest first: its line is named first, and drawn over the others. */
    private IntStream years() {
        int newest = page.period().year();
        return IntStream.range(0, card.years()).map(back -> newest - back);
    }

    private Line line(int year) {
        List<Datum> points = new ArrayList<>();
        for (int number = 1; number <= QUARTERS; number++) {
            Period quarter = Period.quarter(year, number);
            Row row = row(quarter);
            if (row != null || !quarter.last().isAfter(page.period().last())) {
                points.add(CardParts.datum(quarter.code(), label(number), row, page));
            }
        }
        return new Line("Y" + year, String.valueOf(year), year == page.period().year() ? "plain" : "muted", points);
    }

    private @Nullable Row row(Period quarter) {
        return page.row(facts, indicator.code(), page.subject(), grain, quarter).orElse(null);
    }

    /** "Quý II", of a year so far "6 tháng". */
    private String label(int quarter) {
        return page.words()
                .get((grain == Grain.QUARTER ? "dashboard.years.quarter." : "dashboard.years.ytd.") + quarter);
    }

    private static List<java.math.BigDecimal> values(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> java.util.Optional.ofNullable(point.value()).stream())
                .toList();
    }

    /** Whether the cluster had other members at the same time of an earlier year. */
    private boolean rosterMoved() {
        Subject subject = page.subject();
        Period quarter = page.period();
        return subject.type() == SubjectType.CLUSTER
                && IntStream.range(1, card.years())
                        .mapToObj(back -> Period.quarter(quarter.year() - back, quarter.quarterOfYear()))
                        .map(then -> page.reference()
                                .members(page.then(subject, then).id(), then.last()))
                        .anyMatch(members -> !members.isEmpty()
                                && !members.equals(page.reference().members(subject.id(), quarter.last())));
    }

    /** Quarters down, years across. */
    private TableModel table() {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(page.words().get("dashboard.table.period")));
        years().forEach(year -> columns.add(TableModel.Column.figures(String.valueOf(year))));
        Cells cells = new Cells(figures, grain);
        List<List<TableCell>> rows = new ArrayList<>();
        for (int number = 1; number <= QUARTERS; number++) {
            List<TableCell> row = new ArrayList<>();
            row.add(TableCell.text(label(number)));
            int quarter = number;
            years().forEach(year -> {
                Row found = row(Period.quarter(year, quarter));
                row.add(found == null ? TableCell.none() : cells.value(found));
            });
            rows.add(row);
        }
        return new TableModel(figures.name() + " (" + figures.unit() + ")", columns, rows);
    }
}
