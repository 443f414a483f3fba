package vn.thidua.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PageState;
import vn.thidua.etl.FirstStart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Benchmark;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;

/**
 * Every dashboard, from its address to finished texts and chart options: with nothing kept, with answers kept, and beside
 * its own questions as plain statements over JDBC. The reader sees the units of the five clusters by name.
 */
@Component
class PageBenchmark implements Benchmark {
    private static final int WARM_UP = 5;
    private static final int RUNS = 41;
    private static final Period QUARTER = Period.quarter(2025, 1);

    /** What every page says around its cards: which quarters there are, who has reported, and what is aimed at. */
    private static final List<String> EVERY_PAGE = List.of(
            "select period_id, count(distinct subject_id) from plain_value group by period_id order by period_id",
            "select distinct subject_id from plain_value where period_id = " + QUARTER.id(),
            "select * from target where dataset = 'reports' order by indicator, period_id, subject_id");

    private static final PageState STATE =
            PageState.EMPTY.withDataset(Dataset.REPORTS).withPeriod(QUARTER);

    private final FirstStart first;
    private final PageQuery pages;
    private final Indicators indicators;
    private final References references;
    private final BenchmarkFigures figures;
    private final DataSource dataSource;

    PageBenchmark(
            FirstStart first,
            PageQuery pages,
            Indicators indicators,
            References references,
            BenchmarkFigures figures,
            @Qualifier("warehouseDataSource") DataSource dataSource) {
        this.first = first;
        this.pages = pages;
        this.indicators = indicators;
        this.references = references;
        this.figures = figures;
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public void run(long rows, Consumer<String> lines) throws SQLException {
        first.fill(false);
        long held = figures.publishCity(rows == 0 ? 1_000_000 : rows);
        Reference reference = references.current();
        Scope scope = Scope.of(
                reference.clustersAt(QUARTER.last()).stream()
                        .map(cluster -> cluster.id())
                        .collect(Collectors.toSet()),
                java.util.Set.of());
        try (var connection = dataSource.getConnection()) {
            for (String page : pages.titles(Language.VI).keySet()) {
                lines.accept(measure(page, held, scope, reference, connection));
            }
        }
    }

    private String measure(String page, long held, Scope scope, Reference reference, Connection connection)
            throws SQLException {
        List<Question> questions = pages.questions(page, STATE, scope);
        List<String> plain = Stream.concat(
                        EVERY_PAGE.stream(), questions.stream().map(question -> plain(question, reference)))
                .toList();
        double[] anew = new double[RUNS];
        double[] kept = new double[RUNS];
        double[] raw = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            pages.forget();
            double fresh = page(page, scope);
            double again = page(page, scope);
            double other = 0;
            for (String sql : plain) {
                other += answered(sql, connection);
            }
            if (run >= 0) {
                anew[run] = fresh;
                kept[run] = again;
                raw[run] = other;
            }
        }
        return String.format(
                Locale.ROOT,
                "{\"name\":\"page.%s\",\"rows\":%d,\"runs\":%d,\"questions\":%d,\"ours_s\":%.4f,\"raw_s\":%.4f,"
                        + "\"ratio\":%.3f,\"time_ratio\":%.3f,\"p95_s\":%.4f,\"kept_s\":%.4f,\"kept_p95_s\":%.4f}",
                page,
                held,
                RUNS,
                questions.size(),
                share(anew, 0.5),
                share(raw, 0.5),
                share(raw, 0.5) / share(anew, 0.5),
                share(anew, 0.5) / share(raw, 0.5),
                share(anew, 0.95),
                share(kept, 0.5),
                share(kept, 0.95));
    }

    private String plain(Question question, Reference reference) {
        List<Indicator> asked = question.indicators().stream()
                .flatMap(code -> indicators.find(code).stream())
                .toList();
        Map<MeasureCode, Integer> ids = asked.stream()
                .flatMap(indicator -> indicator.measures().stream())
                .distinct()
                .flatMap(code -> reference.measure(code).stream())
                .collect(Collectors.toMap(Measure::code, Measure::id));
        return new PlainQuestion(question, asked, ids).sql();
    }

    private double page(String page, Scope scope) {
        long start = System.nanoTime();
        var unused = pages.page(page, STATE, scope, Language.VI).orElseThrow();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double answered(String sql, Connection connection) throws SQLException {
        long start = System.nanoTime();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                for (int i = 1; i <= columns; i++) {
                    answer.getObject(i);
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }
}
