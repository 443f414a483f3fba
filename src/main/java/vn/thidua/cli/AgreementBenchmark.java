package vn.thidua.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.etl.FirstStart;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.reference.References;
import vn.thidua.shared.Benchmark;
import vn.thidua.shared.Language;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;

/**
 * Thousands of random pages over the samples and corrections of them, each number of each compared with its chart, its
 * workbook, its answer to programs and plain SQL. The seeds are printed; one seed alone can be looked at again.
 */
@Component
class AgreementBenchmark implements Benchmark {
    private static final int PAGES = 10_000;
    private static final int CORRECTIONS = 3;
    private static final int TOLD = 20;

    private final FirstStart first;
    private final Warehouse warehouse;
    private final PageQuery pages;
    private final Indicators indicators;
    private final References references;
    private final Loads loads;
    private final Publishing publishing;

    AgreementBenchmark(
            FirstStart first,
            Warehouse warehouse,
            PageQuery pages,
            Indicators indicators,
            References references,
            Loads loads,
            Publishing publishing) {
        this.first = first;
        this.warehouse = warehouse;
        this.pages = pages;
        this.indicators = indicators;
        this.references = references;
        this.loads = loads;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "agree";
    }

    @Override
    public void run(long rows, Consumer<String> lines) throws IOException {
        compare(System.currentTimeMillis(), rows == 0 ? PAGES : rows, lines);
    }

    @Override
    public void repeat(long seed, Consumer<String> lines) throws IOException {
        compare(seed, 1, lines);
    }

    private void compare(long seed, long count, Consumer<String> lines) throws IOException {
        first.fill(true);
        for (int i = 0; i < CORRECTIONS; i++) {
            correct(i);
        }
        long start = System.nanoTime();
        Agreement agreement = new Agreement(new PlainFigures(warehouse.current().db()));
        RandomPage.Choices choices = choices();
        for (long i = 0; i < count; i++) {
            RandomPage asked = RandomPage.of(seed + i, choices);
            Page page = pages.page(asked.id(), asked.state(), asked.scope(), asked.language())
                    .orElseThrow();
            agreement.check(asked, page);
        }
        List<String> disagreements = agreement.disagreements();
        disagreements.stream().limit(TOLD).forEach(lines);
        lines.accept(line(seed, count, (System.nanoTime() - start) / 1e9, agreement));
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException(disagreements.size() + " numbers disagree");
        }
    }

    private RandomPage.Choices choices() {
        return new RandomPage.Choices(
                List.copyOf(pages.titles(Language.VI).keySet()),
                indicators.all().stream().map(Indicator::code).toList(),
                references.current(),
                warehouse.head());
    }

    /** One figure in ninety-seven of the newest edition is one less in the next: so older editions differ. */
    private void correct(int which) {
        LoadId load = loads.begin(EditionKind.LOAD);
        loads.db().execute("""
                insert into clean_cell (dataset, subject_id, period_id, measure_id, value, submission_id, load_id)
                select dataset, subject_id, period_id, measure_id, value - 1, submission_id, %d
                from observation
                where dataset = 'illustrative' and to_edition = 2147483647 and level = 'all' and basis = 'period'
                    and state = 'value' and value > 1 and subject_id = reporter_id
                    and (subject_id * 31 + period_id * 7 + measure_id) %% 97 = %d
                """.formatted(load.value(), which));
        publishing.publish(load, "bench", null, List.of(), published -> {});
    }

    private static String line(long seed, long count, double seconds, Agreement agreement) {
        String compared = agreement.compared().entrySet().stream()
                .map(entry -> "\"%s\":%d".formatted(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"name\":\"agree\",\"rows\":%d,\"first_seed\":%d,\"last_seed\":%d,\"seconds\":%.1f,\"compared\":{%s},\"disagreements\":%d}",
                count,
                seed,
                seed + count - 1,
                seconds,
                compared,
                agreement.disagreements().size());
    }
}
