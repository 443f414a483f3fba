package vn.thidua.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.etl.FirstStart;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.shared.Benchmark;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Warehouse;

/**
 * Five questions of a dashboard, our way beside plain JDBC on a table that holds nothing but current values. Both sides
 * fetch all rows of their answers; ours reads no kept answer.
 */
@Component
class QueryBenchmark implements Benchmark {
    private static final int WARM_UP = 3;
    private static final int RUNS = 9;
    private static final Period FROM = Period.quarter(2023, 3);
    private static final Period TO = Period.quarter(2025, 2);
    private static final Period LAST_OF_A_YEAR = Period.quarter(2024, 4);

    private final FirstStart first;
    private final Warehouse warehouse;
    private final Indicators indicators;
    private final BenchmarkFigures figures;
    private final DataSource dataSource;

    QueryBenchmark(
            FirstStart first,
            Warehouse warehouse,
            Indicators indicators,
            BenchmarkFigures figures,
            @Qualifier("warehouseDataSource") DataSource dataSource) {
        this.first = first;
        this.warehouse = warehouse;
        this.indicators = indicators;
        this.figures = figures;
        this.dataSource = dataSource;
    }

    /** A question, and the statement that a programmer would write for it alone. */
    private record Pair(String name, Question question, String sql) {}

    @Override
    public String name() {
        return "query";
    }

    @Override
    public void run(long rows, Consumer<String> lines) throws SQLException {
        first.fill(false);
        long held = figures.publish(rows == 0 ? 1_000_000 : rows);
        var pairs = pairs();
        double[][] ours = new double[pairs.size() + 1][RUNS];
        double[][] plain = new double[pairs.size() + 1][RUNS];
        try (var connection = dataSource.getConnection()) {
            for (int run = -WARM_UP; run < RUNS; run++) {
                for (int i = 0; i < pairs.size(); i++) {
                    double mine = ours(pairs.get(i));
                    double other = plain(pairs.get(i), connection);
                    if (run >= 0) {
                        ours[i][run] = mine;
                        plain[i][run] = other;
                        ours[pairs.size()][run] += mine;
                        plain[pairs.size()][run] += other;
                    }
                }
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            lines.accept(line("query." + pairs.get(i).name(), held, ours[i], plain[i]));
        }
        lines.accept(line("query", held, ours[pairs.size()], plain[pairs.size()]));
    }

    private double ours(Pair pair) {
        long start = System.nanoTime();
        indicators.answerAnew(pair.question());
        return (System.nanoTime() - start) / 1e9;
    }

    private static double plain(Pair pair, Connection connection) throws SQLException {
        long start = System.nanoTime();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(pair.sql())) {
            int columns = answer.getMetaData().getColumnCount();
            while (answer.next()) {
                for (int i = 1; i <= columns; i++) {
                    answer.getObject(i);
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair(
                "overview",
                ask(Breakdown.CLUSTER, Grain.QUARTER, FROM, TO, "CREMATION_RATE", "RECON_RATE", "FUND_SEA_TOTAL"),
                PlainSql.overview("cluster_id", FROM, TO)));
        pairs.add(new Pair(
                "city-series",
                ask(
                        Breakdown.CITY,
                        Grain.QUARTER,
                        Period.quarter(2019, 1),
                        TO,
                        "CREMATION_RATE",
                        "RECON_RATE",
                        "FUND_SEA_TOTAL"),
                PlainSql.overview("1", Period.quarter(2019, 1), TO)));
        pairs.add(new Pair(
                "units-of-a-year",
                ask(
                        Breakdown.UNIT,
                        Grain.YEAR,
                        Period.quarter(2023, 1),
                        LAST_OF_A_YEAR,
                        "CREMATION_RATE",
                        "RECON_RATE"),
                PlainSql.ratesOfYears(Period.quarter(2023, 1), LAST_OF_A_YEAR)));
        pairs.add(new Pair(
                "funds-so-far",
                ask(
                        Breakdown.CLUSTER,
                        Grain.YTD,
                        Period.quarter(2025, 1),
                        TO,
                        "FUND_SEA_TOTAL",
                        "FUND_POOR_TOTAL",
                        "FUND_GRATITUDE_TOTAL"),
                PlainSql.funds(Period.quarter(2025, 1), TO)));
        pairs.add(new Pair(
                "heat-map", ask(Breakdown.UNIT, Grain.QUARTER, FROM, TO, "RECON_RATE"), PlainSql.heatMap(FROM, TO)));
        return pairs;
    }

    private Question ask(Breakdown by, Grain grain, Period from, Period to, String... codes) {
        var wanted = Arrays.stream(codes).map(IndicatorCode::new).toList();
        return new Question(wanted, by, grain, from, to, Dataset.REPORTS, warehouse.head(), Scope.all());
    }

    private static String line(String name, long rows, double[] ours, double[] plain) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"rows\":%d,\"runs\":%d,\"ours_s\":%.4f,\"raw_s\":%.4f,\"ratio\":%.3f,\"time_ratio\":%.3f}",
                name,
                rows,
                RUNS,
                median(ours),
                median(plain),
                median(plain) / median(ours),
                median(ours) / median(plain));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
