package vn.thidua.ui.source;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.PageState;
import vn.thidua.etl.FigureFile;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.FigurePlace;
import vn.thidua.etl.FigureSources;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectType;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.FigureHistory;
import vn.thidua.warehouse.FigureHistory.Version;
import vn.thidua.warehouse.Warehouse;

/** Reads what stands behind a figure, as far as the reader may see it by name. */
@Component
class SourceReading {
    private final Indicators indicators;
    private final References references;
    private final Warehouse warehouse;
    private final FigureHistory history;
    private final FigureSources sources;
    private final CurrentUser user;

    SourceReading(
            Indicators indicators,
            References references,
            Warehouse warehouse,
            FigureHistory history,
            FigureSources sources,
            CurrentUser user) {
        this.indicators = indicators;
        this.references = references;
        this.warehouse = warehouse;
        this.history = history;
        this.sources = sources;
        this.user = user;
    }

    /**
     * Which figure is meant.
     *
     * @param quarter the quarter looked at, the last one of a longer period
     */
    record Asked(
            Indicator indicator,
            Subject subject,
            Period quarter,
            Grain grain,
            Dataset dataset,
            EditionNumber edition,
            Reference reference,
            PageState state) {

        /** The measures that the figure is computed from, both sides of a rate. */
        List<Measure> measures() {
            return Stream.concat(
                            indicator.measures().stream(),
                            indicator.sources().stream()
                                    .filter(code -> !indicator.measures().contains(code))
                                    .sorted())
                    .flatMap(code -> reference.measure(code).stream())
                    .toList();
        }

        /** The quarters of the figure, and every longer period of the year that may stand for some of them. */
        List<Period> periods() {
            List<Period> quarters = grain == Grain.QUARTER
                    ? List.of(quarter)
                    : Period.year(quarter.year()).quarters().stream()
                            .filter(each -> grain == Grain.YEAR || each.compareTo(quarter) <= 0)
                            .toList();
            List<Period> periods = new ArrayList<>(quarters);
            if (grain != Grain.QUARTER) {
                periods.addAll(List.of(
                        Period.half(quarter.year(), 1),
                        Period.nineMonths(quarter.year()),
                        Period.year(quarter.year())));
            }
            return periods;
        }
    }

    /** The figure of an address; empty if it names none, or one that the reader may not see by name. */
    Optional<Asked> asked(QueryParameters query) {
        PageState state = PageState.of(query.getParameters());
        EditionNumber head = warehouse.head();
        EditionNumber edition = state.edition() == null || state.edition().compareTo(head) > 0 ? head : state.edition();
        Dataset dataset = state.dataset() == null ? Dataset.REPORTS : state.dataset();
        Period quarter = state.period();
        if (state.indicator() == null || quarter == null) {
            return Optional.empty();
        }
        Reference reference = references.at(warehouse.at(edition), dataset);
        return indicators
                .find(state.indicator())
                .flatMap(indicator -> subject(state, reference, quarter)
                        .filter(subject -> named(subject, reference, quarter))
                        .map(subject -> new Asked(
                                indicator,
                                subject,
                                quarter,
                                Optional.ofNullable(state.grain()).orElse(Grain.QUARTER),
                                dataset,
                                edition,
                                reference,
                                state)));
    }

    private static Optional<Subject> subject(PageState state, Reference reference, Period quarter) {
        String code = state.unit() != null ? state.unit() : state.cluster();
        return code == null
                ? Optional.of(reference.city())
                : reference.subject(code, quarter.last()).or(() -> reference.subject(code));
    }

    private boolean named(Subject subject, Reference reference, Period quarter) {
        Scope scope = user.scope();
        return subject.type() != SubjectType.UNIT
                || scope.everything()
                || scope.mayEdit(subject.id())
                || reference
                        .clusterOf(subject.id(), quarter.last())
                        .filter(cluster -> scope.names(cluster.id()))
                        .isPresent();
    }

    /** Whether the reader may see lines of other units that stand beside a figure in its file. */
    boolean seesNeighbours() {
        return user.scope().everything();
    }

    List<Version> versions(Asked asked) {
        return history.of(
                asked.dataset(),
                asked.subject().id(),
                asked.periods(),
                asked.measures().stream().map(Measure::id).toList(),
                asked.edition());
    }

    /** The parts of a sum, one row each, as far as they may be named. */
    List<Row> parts(Asked asked) {
        List<Subject> members = asked.subject().type() == SubjectType.CLUSTER
                ? asked.reference()
                        .members(asked.subject().id(), asked.quarter().last())
                : List.of();
        Breakdown by = asked.subject().type() == SubjectType.CITY ? Breakdown.CLUSTER : Breakdown.UNIT;
        var question = new Question(
                List.of(asked.indicator().code()),
                by,
                asked.grain(),
                asked.grain() == Grain.YEAR ? Period.year(asked.quarter().year()) : asked.quarter(),
                asked.grain() == Grain.YEAR ? Period.year(asked.quarter().year()) : asked.quarter(),
                asked.dataset(),
                asked.edition(),
                user.scope(),
                members.stream().map(Subject::id).collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
        return by == Breakdown.UNIT && members.isEmpty()
                ? List.of()
                : indicators.answer(question).rows();
    }

    /** The edition that brought a state. */
    Optional<Edition> edition(Version version) {
        return warehouse.edition(version.from());
    }

    Optional<FigureFile> file(Version version) {
        return submission(version).flatMap(sources::source);
    }

    Optional<FigurePlace> cell(Version version, Subject subject) {
        return submission(version).flatMap(id -> sources.find(id, subject.id(), version.period(), version.measure()));
    }

    private static Optional<SubmissionId> submission(Version version) {
        return FigureOrigins.submission(version.figure());
    }

    /** Whether the reader may open the report of the unit. */
    boolean mayOpenReport(Subject subject) {
        return subject.type() == SubjectType.UNIT
                && (user.may(Right.ACCEPT) || user.scope().mayEdit(subject.id()));
    }
}
