package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.echarts.AxisRange;
import vn.thidua.echarts.Datum;
import vn.thidua.echarts.Target;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** One indicator over the last quarters, always quarter by quarter. */
final class Trend {
    private final Indicator indicator;
    private final PageContext page;
    private final Facts facts;
    private final List<Period> quarters;

    Trend(Indicator indicator, int quarters, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.page = page;
        this.facts = facts;
        this.quarters = page.quarters(quarters);
    }

    static Need need(IndicatorCode code, About about, int quarters, PageContext page) {
        return new Need(
                page.breakdown(about),
                Grain.QUARTER,
                Set.of(code),
                page.quarters(quarters).getFirst(),
                page.period(),
                page.only(about));
    }

    List<Period> quarters() {
        return quarters;
    }

    @Nullable
    Row row(Subject subject, Period quarter) {
        return page.row(facts, indicator.code(), subject, Grain.QUARTER, quarter)
                .orElse(null);
    }

    /** The rows of the last quarter, of the subjects that have one. */
    List<Row> latest(List<Subject> subjects) {
        return rows(subjects, page.period());
    }

    List<Row> rows(List<Subject> subjects, Period quarter) {
        List<Row> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            page.row(facts, indicator.code(), subject, Grain.QUARTER, quarter).ifPresent(rows::add);
        }
        return rows;
    }

    /** One point a quarter; those before or after the subject's own time are left out. */
    List<Datum> points(Subject subject) {
        List<Datum> points = new ArrayList<>();
        for (Period quarter : quarters) {
            if (owes(subject, quarter)) {
                points.add(CardParts.datum(
                        subject.code() + "|" + quarter.code(), quarter.code(), row(subject, quarter), page));
            }
        }
        return points;
    }

    /** The quarters without a point. */
    List<Period> beyond(Subject subject) {
        return quarters.stream().filter(quarter -> !owes(subject, quarter)).toList();
    }

    private boolean owes(Subject subject, Period quarter) {
        return row(subject, quarter) != null || page.then(subject, quarter).existsOn(quarter.last());
    }

    /** The first as it was, then the two highest and the two lowest of the last quarter, then the others. */
    List<Subject> outermostFirst(List<Subject> subjects) {
        List<Subject> parts = subjects.subList(1, subjects.size());
        List<Subject> sorted = parts.stream()
                .filter(subject -> value(subject) != null)
                .sorted(Comparator.comparing(this::value))
                .toList();
        List<Subject> outermost = new ArrayList<>();
        outermost.add(subjects.getFirst());
        int ends = Math.min(2, sorted.size() / 2);
        outermost.addAll(sorted.subList(sorted.size() - ends, sorted.size()).reversed());
        outermost.addAll(sorted.subList(0, ends));
        parts.stream().filter(subject -> !outermost.contains(subject)).forEach(outermost::add);
        return outermost;
    }

    private @Nullable BigDecimal value(Subject subject) {
        Row row = row(subject, page.period());
        return row == null ? null : row.value();
    }

    /** Whether any of the subjects has a figure in any quarter. */
    boolean drawn(List<Subject> subjects) {
        return subjects.stream().anyMatch(subject -> points(subject).stream().anyMatch(point -> point.value() != null));
    }

    /** What the last quarter says of one subject, against the same quarter of the year before. */
    String sentence(Subject subject, FigureText figures) {
        Row now = row(subject, page.period());
        Row before = row(subject, page.period().sameLastYear());
        return page.words()
                .reached(
                        page.name(subject),
                        now == null || now.quantity() == null ? null : figures.full(now.quantity()),
                        page.words().change(figures, now, before, Comparison.LAST_YEAR),
                        now == null
                                ? page.words().get("dashboard.coverage.none")
                                : page.words().coverage(now, Grain.QUARTER));
    }

    /** The foot line of a card about these subjects. */
    List<String> foot(List<Subject> subjects) {
        List<Row> rows = latest(subjects);
        boolean one = subjects.size() == 1;
        int reported = rows.stream().mapToInt(Row::reported).sum();
        int expected = rows.stream().mapToInt(Row::expected).sum();
        SubjectType type = one ? subjects.getFirst().type() : SubjectType.CLUSTER;
        return CardParts.foot(
                page.words().coverage(reported, expected, type, Grain.QUARTER),
                Spread.earliest(rows).orElse(null),
                page);
    }

    /** One axis for all of the subjects: rates may be cut, amounts begin at zero. */
    AxisRange range(List<Subject> subjects) {
        return range(subjects, List.of());
    }

    /** @param beside values that are drawn beside those of the subjects */
    AxisRange range(List<Subject> subjects, List<BigDecimal> beside) {
        List<BigDecimal> values = new ArrayList<>(beside);
        for (Subject subject : subjects) {
            points(subject).stream().map(Datum::value).forEach(value -> {
                if (value != null) {
                    values.add(value);
                }
            });
            for (Period quarter : indicator.isRate() ? quarters : List.<Period>of()) {
                page.targets()
                        .target(indicator.code(), subject.id(), quarter.year())
                        .ifPresent(values::add);
            }
        }
        return indicator.isRate() ? AxisRange.cutForRates(values) : new AxisRange(BigDecimal.ZERO, roundedUp(values));
    }

    /** The next 1, 2, 4, 6, 8 or 10 of the largest value's power of ten, so that charts side by side share one end. */
    private static @Nullable BigDecimal roundedUp(List<BigDecimal> values) {
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (most.signum() <= 0) {
            return null;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        for (int step : new int[] {1, 2, 4, 6, 8}) {
            BigDecimal end = power.multiply(BigDecimal.valueOf(step));
            if (end.compareTo(most) >= 0) {
                return end;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    /** What was agreed for each quarter's year; null for sums, whose targets are for the whole year. */
    @Nullable
    Target target(Subject subject) {
        if (indicator.kind() == IndicatorKind.SUM) {
            return null;
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Period quarter : quarters) {
            values.add(page.targets()
                    .target(indicator.code(), subject.id(), quarter.year())
                    .orElse(null));
        }
        return values.stream().allMatch(value -> value == null)
                ? null
                : new Target(page.words().get("dashboard.target"), values);
    }

    /** Quarters down, subjects across. */
    TableModel table(List<Subject> subjects, FigureText figures) {
        return table(subjects, figures, (subject, quarter) -> TableCell.none());
    }

    /** @param beyond the cell of a quarter in which the subject has no row */
    TableModel table(List<Subject> subjects, FigureText figures, BiFunction<Subject, Period, TableCell> beyond) {
        List<TableModel.Column> columns = new ArrayList<>();
        columns.add(TableModel.Column.text(page.words().get("dashboard.table.period")));
        subjects.forEach(subject -> columns.add(TableModel.Column.figures(page.name(subject))));
        List<List<TableCell>> lines = new ArrayList<>();
        Cells cells = new Cells(figures, Grain.QUARTER);
        for (Period quarter : quarters) {
            List<TableCell> line = new ArrayList<>();
            line.add(TableCell.text(page.words().formats().period(quarter)));
            for (Subject subject : subjects) {
                Row row = row(subject, quarter);
                line.add(row == null ? beyond.apply(subject, quarter) : incomplete(cells.value(row), row));
            }
            lines.add(line);
        }
        return new TableModel(figures.name() + " (" + figures.unit() + ")", columns, lines);
    }

    /** With " (4/5)" behind it where not everything is in. */
    private static TableCell incomplete(TableCell cell, Row row) {
        return row.reported() >= row.expected()
                ? cell
                : new TableCell(
                        cell.text() + " (" + row.reported() + "/" + row.expected() + ")",
                        cell.figure(),
                        new TableCell.Coverage(row.reported(), row.expected()));
    }
}
