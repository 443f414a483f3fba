package vn.thidua.etl;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.REPORT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.definition.Loaded;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.submission.deadline.DeadlineRule;
import vn.thidua.submission.deadline.DeadlineRules;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.warehouse.Warehouse;

/** The days that jobs name for reports, and the arrivals that the newest edition knows. */
@Component
class JobDeadlines implements DeadlineRules {
    private final JobSpecs specs;
    private final Warehouse warehouse;

    JobDeadlines(JobSpecs specs, Warehouse warehouse) {
        this.specs = specs;
        this.warehouse = warehouse;
    }

    /** Of several jobs of a dataset the one that takes the reports of units decides. */
    @Override
    public Optional<DeadlineRule> of(Dataset dataset) {
        return job(dataset).map(JobSpec::deadline);
    }

    @Override
    public ReportingCalendar calendar(Dataset dataset) {
        return job(dataset).map(JobSpec::calendar).orElse(ReportingCalendar.QUARTER);
    }

    private Optional<JobSpec> job(Dataset dataset) {
        return specs.all().values().stream()
                .map(Loaded::value)
                .filter(job -> dataset.equals(job.dataset()) && job.deadline() != null)
                .max(Comparator.comparing(JobSpec::forms));
    }

    @Override
    public Optional<Instant> received(ReportKey report) {
        var current = warehouse.current();
        return current.db()
                .select(REPORT.RECEIVED_AT)
                .from(current.of(REPORT))
                .where(REPORT.DATASET.eq(inline(report.dataset().dbText())))
                .and(REPORT.SUBJECT_ID.eq(inline(report.unit().value())))
                .and(REPORT.PERIOD_ID.eq(inline(report.period().id())))
                .and(REPORT.RECEIVED_AT.isNotNull())
                .fetchOptional(REPORT.RECEIVED_AT)
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
