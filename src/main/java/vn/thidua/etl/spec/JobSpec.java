package vn.thidua.etl.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.etl.JobKind;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.ReportingCalendar;

/** One file of {@code etl-jobs}: what is loaded, when, by which rules. Its name is the job's id. */
public record JobSpec(
        Localized title,
        Localized description,
        JobKind kind,

        @Explained("When it runs by itself; without it, only when somebody starts it") @Nullable
        ScheduleSpec schedule,

        @Explained("Where the files come from and how they are written") @Default("{}")
        SourceSpec source,

        @Explained("Provenance of the figures; required for submissions") @Nullable
        Dataset dataset,

        @Explained("Calendar of the quarters in the files") @Default("quarter")
        ReportingCalendar calendar,

        @Explained("auto: at once; confirm: a second person decides")
        PublishMode publish,

        @Explained("What a cell that must be fixed takes with it: itself or its whole file") @Default("cell")
        RejectMode reject,

        @Explained("When a report is due, counted after the last day of its period") @Nullable
        DeadlineSpec deadline,

        @Explained("Rates that may stand in the measure column, and the two measures they are made of") @Default("{}")
        Map<IndicatorCode, RateSpec> rates,

        @Explained("Rules over the cells of a load") @Default("[]")
        List<RuleSpec> rules,

        @Explained("Whether reports that units prepare on screen go to this job; one job of a dataset")
        @Default("false")
        boolean forms) {

    public JobSpec {
        if (kind == JobKind.SUBMISSIONS && dataset == null) {
            throw new IllegalArgumentException("a job of kind submissions needs a `dataset`");
        }
        if (kind == JobKind.REFERENCE_DATA && (dataset != null || !rules.isEmpty() || deadline != null)) {
            throw new IllegalArgumentException("a job of kind reference-data has no `dataset`, `rules` or `deadline`");
        }
        rates = Map.copyOf(rates);
        rules = List.copyOf(rules);
    }
}
