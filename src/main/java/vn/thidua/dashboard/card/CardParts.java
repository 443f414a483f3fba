package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.echarts.Certainty;
import vn.thidua.echarts.ChartFrame;
import vn.thidua.echarts.ChartLanguage;
import vn.thidua.echarts.ChartOption;
import vn.thidua.echarts.Datum;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;

/** What the makers of cards share. */
final class CardParts {
    private static final int NAMED = 3;

    private CardParts() {}

    /** The title a card was given, else the name of its indicator. */
    static String title(CardSpec card, Indicator indicator, PageContext page) {
        return card.title() != null
                ? card.title().in(page.language())
                : indicator.name().in(page.language());
    }

    /** "% · Quý IV/2022". */
    static String subtitle(FigureText figures, PageContext page) {
        return figures.unit() + " · " + page.words().period(page.period(), page.grain());
    }

    /** "% · Quý IV/2022 · chỉ tiêu 80%": with what was agreed with the subject of the page. */
    static String subtitleWithTarget(Indicator indicator, PageContext page) {
        FigureText figures = page.figures(indicator);
        String subtitle = subtitle(figures, page);
        return page.target(indicator.code(), page.subject())
                .map(target -> subtitle + " · " + page.words().get("dashboard.panel.target", figures.full(target)))
                .orElse(subtitle);
    }

    /** "% · 8 quý đến Quý IV/2022". */
    static String subtitleOver(FigureText figures, List<Period> quarters, PageContext page) {
        return figures.unit() + " · "
                + page.words()
                        .get(
                                "dashboard.quarters",
                                String.valueOf(quarters.size()),
                                page.words().formats().period(page.period()));
    }

    /** Coverage and whether it is a rate of few cases, edition, as-of date, source. */
    static List<String> foot(@Nullable Row row, PageContext page) {
        List<String> foot = foot(row == null ? "" : page.words().coverage(row, page.grain()), row, page);
        fewCases(row, page).ifPresent(few -> foot.add(1, few));
        return foot;
    }

    private static Optional<String> fewCases(@Nullable Row row, PageContext page) {
        return row == null
                ? Optional.empty()
                : page.indicator(row.indicator())
                        .flatMap(indicator -> page.figures(indicator).fewCases(row));
    }

    static List<String> foot(String coverage, @Nullable Row row, PageContext page) {
        Sentences words = page.words();
        List<String> foot = new ArrayList<>();
        if (!coverage.isBlank()) {
            foot.add(coverage);
        }
        foot.add(words.edition(page.edition().value()));
        foot.add(words.asOf(row, page.period()));
        foot.add(words.source(page.dataset()));
        return foot;
    }

    /** The foot of a card whose figures have days of their own. */
    static List<String> footWithoutDay(PageContext page) {
        return List.of(
                page.words().edition(page.edition().value()), page.words().source(page.dataset()));
    }

    static ChartFrame frame(String title, String spoken, FigureText figures, List<String> foot, PageContext page) {
        return ChartFrame.of(language(page.language()), title, spoken, figures.chartFormat())
                .foot(String.join(" · ", foot))
                .illustrative(page.dataset() == Dataset.ILLUSTRATIVE);
    }

    private static ChartLanguage language(Language language) {
        return switch (language) {
            case VI -> ChartLanguage.VI;
            case EN -> ChartLanguage.EN;
        };
    }

    /** A row as a point of a chart; without a row or a value the point says why. */
    static Datum datum(String id, String label, @Nullable Row row, PageContext page) {
        if (row == null || row.value() == null) {
            Datum missing = Datum.missing(id, label, page.words().missing(row));
            return row == null ? missing : missing.coverage(row.reported(), row.expected());
        }
        Datum datum =
                Datum.of(id, label, row.value()).coverage(row.reported(), Math.max(row.expected(), row.reported()));
        if (row.numerator() != null && row.denominator() != null) {
            datum = datum.counts(row.numerator(), row.denominator());
        }
        datum = fewCases(row, page).map(datum::note).orElse(datum);
        if (row.qualifier() != null) {
            datum = switch (row.qualifier()) {
                case EXACT -> datum;
                case OVER -> datum.certainty(Certainty.OVER, row.low(), row.high());
                case UNDER -> datum.certainty(Certainty.UNDER, row.low(), row.high());
                case RANGE -> datum.certainty(Certainty.RANGE, row.low(), row.high());
                case ABOUT -> datum.certainty(Certainty.ABOUT, row.low(), row.high());
            };
        }
        return datum;
    }

    /** The rows of the page's period without those that have no figure to compare. */
    static List<Row> comparable(List<Row> rows) {
        return rows.stream().filter(Row::rankable).toList();
    }

    static BigDecimal value(Row row) {
        return Objects.requireNonNull(row.value(), "only rows with a value are compared");
    }

    /** The cells of a table for one row: figure, numerator, denominator, coverage. */
    static List<TableCell> cells(@Nullable Row row, FigureText figures, Grain grain, PageContext page) {
        Cells cells = new Cells(figures, grain);
        return List.of(cells.value(row), cells.numerator(row, page), cells.denominator(row, page), Cells.coverage(row));
    }

    static List<TableModel.Column> columns(FigureText figures, PageContext page) {
        return List.of(
                TableModel.Column.figures(page.words().get("dashboard.table.value", figures.unit())),
                TableModel.Column.figures(page.words().get("dashboard.table.numerator")),
                TableModel.Column.figures(page.words().get("dashboard.table.denominator")),
                TableModel.Column.coverage(page.words().get("dashboard.table.coverage")));
    }

    static String count(@Nullable BigDecimal number, PageContext page) {
        return number == null ? "–" : page.words().formats().number(number);
    }

    /** In place of a card whose indicator has no definition. */
    static PageCard unknown(String id, CardSpec card, IndicatorCode code, PageContext page) {
        return new PageCard(
                id,
                card.width(),
                code.value(),
                "",
                "",
                new PageCard.Body.Empty(page.words().get("dashboard.unknown-indicator", code.value())),
                null,
                "",
                List.of());
    }

    /** In place of a card without any figure. */
    static PageCard empty(String id, CardSpec card, String title, List<String> foot, PageContext page) {
        return new PageCard(
                id,
                card.width(),
                title,
                "",
                "",
                new PageCard.Body.Empty(
                        page.words().get("dashboard.empty", page.words().period(page.period(), page.grain()))),
                null,
                page.words().get("dashboard.empty", page.words().period(page.period(), page.grain())),
                foot);
    }

    /** In place of a card that cannot show this indicator, and why. */
    static PageCard unfit(String id, CardSpec card, String title, String why) {
        return new PageCard(
                id, card.width(), title, "", "", new PageCard.Body.Empty(why), null, title + ": " + why, List.of());
    }

    /** All of up to four names, else three "và 5 đơn vị khác". */
    static String few(List<String> names, PageContext page) {
        return names.size() <= NAMED + 1
                ? page.words().list(names)
                : page.words()
                        .get(
                                "dashboard.top.more",
                                String.join(", ", names.subList(0, NAMED)),
                                String.valueOf(names.size() - NAMED));
    }

    static List<String> codes(List<Period> periods) {
        return periods.stream().map(Period::code).toList();
    }

    /** The page about a subject of this kind. */
    static String profile(Subject subject) {
        return switch (subject.type()) {
            case CITY -> "tong-quan";
            case CLUSTER -> "cum";
            case UNIT, PLACE -> "don-vi";
        };
    }

    /**
     * Where a click on a subject leads: from a cluster never to the page of units, and to its profile from a page that
     * looks at nobody else already.
     */
    static String lead(@Nullable String leadsTo, Subject subject, PageContext page) {
        boolean cluster = subject.type() == SubjectType.CLUSTER && "don-vi".equals(leadsTo);
        return page.address(
                leadsTo == null || cluster || subject.equals(page.subject()) ? profile(subject) : leadsTo, subject);
    }

    /** A lying axis of rates ends at 100% when the largest is near it. */
    static ChartOption endingAtOne(ChartOption option, boolean rates, List<Datum> data) {
        BigDecimal most = BigDecimal.ZERO;
        for (Datum datum : data) {
            most = datum.value() == null ? most : most.max(datum.value());
        }
        boolean near = most.compareTo(new BigDecimal("0.75")) > 0 && most.compareTo(BigDecimal.ONE) <= 0;
        return rates && near ? option.with("/xAxis/max", 1) : option;
    }
}
