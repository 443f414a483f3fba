package vn.thidua.etl;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.thidua.warehouse.schema.Tables.REPORT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.warehouse.Warehouse;

/** Which reports the newest edition has, when they came, and which submission brought them. */
@Component
public class ReportArrivals {
    private final Warehouse warehouse;

    ReportArrivals(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** When a report first came, and with what. */
    public record Arrival(Instant at, SubmissionId submission) {}

    /** The reports of some periods that have come. */
    public Map<ReportKey, Arrival> of(Dataset dataset, Collection<Period> periods) {
        var current = warehouse.current();
        var arrivals = new HashMap<ReportKey, Arrival>();
        current.db()
                .select(REPORT.SUBJECT_ID, REPORT.PERIOD_ID, REPORT.RECEIVED_AT, REPORT.SUBMISSION_ID)
                .from(current.of(REPORT))
                .where(REPORT.DATASET.eq(inline(dataset.dbText())))
                .and(REPORT.PERIOD_ID.in(
                        periods.stream().map(Period::id).map(DSL::inline).toList()))
                .and(REPORT.RECEIVED_AT.isNotNull())
                .forEach(row -> arrivals.put(
                        new ReportKey(dataset, new SubjectId(row.value1()), Period.ofId(row.value2())),
                        new Arrival(row.value3().toInstant(ZoneOffset.UTC), new SubmissionId(row.value4()))));
        return arrivals;
    }

    /** The newest quarter of which any report has come. */
    public Optional<Period> newest(Dataset dataset) {
        var current = warehouse.current();
        return current
                .db()
                .select(REPORT.PERIOD_ID, max(REPORT.RECEIVED_AT))
                .from(current.of(REPORT))
                .where(REPORT.DATASET.eq(inline(dataset.dbText())))
                .and(REPORT.RECEIVED_AT.isNotNull())
                .groupBy(REPORT.PERIOD_ID)
                .fetch(row -> Period.ofId(row.value1()))
                .stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .max(Period::compareTo);
    }
}
