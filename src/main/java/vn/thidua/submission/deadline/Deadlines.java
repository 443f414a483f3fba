package vn.thidua.submission.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reference.References;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.Period;
import vn.thidua.submission.report.ReportKey;

/** Until when a report is on time, until when it is taken, and how it stands to both now. */
@Component
public class Deadlines {
    private final DeadlineRules rules;
    private final DeadlineExceptions exceptions;
    private final References references;
    private final Clock clock;

    Deadlines(DeadlineRules rules, DeadlineExceptions exceptions, References references, Clock clock) {
        this.rules = rules;
        this.exceptions = exceptions;
        this.references = references;
        this.clock = clock;
    }

    /** How a report stands; empty if no job names a day for it, or nobody knows the unit. */
    public Optional<Standing> of(ReportKey report) {
        return rules.of(report.dataset())
                .flatMap(rule -> references
                        .current(report.dataset())
                        .subject(report.unit())
                        .map(unit -> standing(
                                rule,
                                report.period(),
                                unit.kind(),
                                exceptions.of(report).orElse(null),
                                rules.received(report).orElse(null),
                                clock.instant())));
    }

    /** The same from what is known already. */
    public static Standing standing(
            DeadlineRule rule,
            Period period,
            SubjectKind kind,
            @Nullable DeadlineException extension,
            @Nullable Instant received,
            Instant now) {
        return new Standing(
                due(rule, period, kind, extension),
                extension,
                closes(rule, period, kind, extension).orElse(null),
                rule.judges(period),
                received,
                now);
    }

    /** The last second in which a report is on time: an exception gives time, it takes none. */
    public static Instant due(
            DeadlineRule rule, Period period, SubjectKind kind, @Nullable DeadlineException extension) {
        return later(rule.due(period, kind), extension);
    }

    /** The last second in which a report is taken; empty if it is never refused, as those of history. */
    public static Optional<Instant> closes(
            DeadlineRule rule, Period period, SubjectKind kind, @Nullable DeadlineException extension) {
        return rule.judges(period) ? rule.lock(period, kind).map(lock -> later(lock, extension)) : Optional.empty();
    }

    private static Instant later(Instant one, @Nullable DeadlineException extension) {
        return extension != null && extension.end().isAfter(one) ? extension.end() : one;
    }
}
