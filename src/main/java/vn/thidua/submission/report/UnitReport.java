package vn.thidua.submission.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SubmissionId;

/**
 * A report as it stands.
 *
 * @param submission what it was registered as when it was handed in last; null before
 * @param entries what is typed in each cell; cells that nobody touched are absent
 * @param steps in the order in which they were taken
 */
public record UnitReport(
        ReportKey key,
        ReportState state,
        @Nullable SubmissionId submission,
        Map<MeasureCode, Entry> entries,
        List<Step> steps)
        implements Serializable {

    /**
     * A cell.
     *
     * @param typed as typed: "2,280 tỷ"; blank when it was emptied
     * @param note the reason or remark beside it; may be blank
     */
    public record Entry(String typed, String note, Instant at, String by) implements Serializable {}

    /** A step of the report: the state it led to, why, when and by whom. */
    public record Step(ReportState state, String reason, Instant at, String by) implements Serializable {}

    public UnitReport {
        entries = Map.copyOf(entries);
        steps = List.copyOf(steps);
    }

    /** A report that nobody has begun. */
    static UnitReport none(ReportKey key) {
        return new UnitReport(key, ReportState.PREPARING, null, Map.of(), List.of());
    }

    /** The last step that led to {@code state}. */
    public Optional<Step> last(ReportState state) {
        return steps.reversed().stream().filter(step -> step.state() == state).findFirst();
    }

    /** What is typed in a cell; blank if nothing is. */
    public String typed(MeasureCode measure) {
        var entry = entries.get(measure);
        return entry == null ? "" : entry.typed();
    }

    /** The remark beside a cell; blank if there is none. */
    public String note(MeasureCode measure) {
        var entry = entries.get(measure);
        return entry == null ? "" : entry.note();
    }
}
