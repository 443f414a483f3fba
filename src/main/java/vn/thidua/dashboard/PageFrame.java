package vn.thidua.dashboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Page.Part;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.Edition;

/** What stands around the cards: top line, notes, way down from the city, filter bar. */
final class PageFrame {
    private static final int NAMED = 3;

    private final String id;
    private final DashboardSpec spec;
    private final PageContext context;
    private final Map<Period, Integer> quarters;
    private final ReportedUnits reported;
    private final List<Indicator> indicators;
    private final @Nullable Edition published;
    private final EditionNumber head;
    private final Sentences words;

    PageFrame(
            String id,
            DashboardSpec spec,
            PageContext context,
            Map<Period, Integer> quarters,
            ReportedUnits reported,
            List<Indicator> indicators,
            @Nullable Edition published,
            EditionNumber head) {
        this.id = id;
        this.spec = spec;
        this.context = context;
        this.quarters = quarters;
        this.reported = reported;
        this.indicators = indicators;
        this.published = published;
        this.head = head;
        this.words = context.words();
    }

    /** The page before anything was loaded. */
    static Page nothing(String id, DashboardSpec spec, PageState state, EditionNumber edition, Sentences words) {
        return new Page(
                id,
                state.address(id),
                state.withEdition(edition),
                edition,
                spec.title().in(words.language()),
                spec.question().in(words.language()),
                List.of(),
                List.of(),
                List.of(words.get("dashboard.nothing")),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    Page around(List<Page.Row> rows) {
        return new Page(
                id,
                context.state().address(id),
                pinned(),
                context.edition(),
                title(),
                spec.question().in(words.language()),
                top(),
                about(),
                new PageNotes(context, quarters, reported, head).all(),
                path(),
                new PageChoices(id, spec, context, quarters, indicators).all(),
                rows,
                context.dataset() == Dataset.ILLUSTRATIVE);
    }

    /** What the page decided itself, said as if the reader had chosen it. */
    private PageState pinned() {
        PageState state = context.state()
                .withDataset(context.dataset())
                .withPeriod(context.period())
                .withGrain(context.grain())
                .withComparisons(context.comparisons())
                .withEdition(context.edition());
        if (state.cluster() != null || state.unit() != null) {
            return state;
        }
        return switch (context.subject().type()) {
            case CITY, PLACE -> state;
            case CLUSTER -> state.withCluster(context.subject().code());
            case UNIT -> state.withUnit(context.subject().code());
        };
    }

    private String title() {
        String name = spec.title().in(words.language());
        return context.subject().type() == SubjectType.CITY ? name : name + ": " + context.name(context.subject());
    }

    private List<Part> top() {
        List<Part> top = new ArrayList<>();
        boolean everything = context.dataset() == Dataset.PUBLISHED;
        if (!everything) {
            top.add(Part.of(words.period(context.period(), context.grain())));
        }
        int number = context.edition().value();
        top.add(Part.of(
                published == null
                        ? words.edition(number)
                        : words.get(
                                "dashboard.edition.time",
                                String.valueOf(number),
                                words.formats().dateTime(published.publishedAt().toInstant(ZoneOffset.UTC)))));
        if (!everything) {
            List<Subject> units = units();
            List<Subject> missing = reported.missing(units, context.period());
            if (context.subject().type() == SubjectType.UNIT) {
                top.add(
                        missing.isEmpty()
                                ? Part.of(words.get("dashboard.coverage.in"))
                                : new Part(words.get("dashboard.coverage.out"), progress()));
                return top;
            }
            top.add(Part.of(words.get(
                    "dashboard.top.coverage",
                    String.valueOf(units.size() - missing.size()),
                    String.valueOf(units.size()))));
            if (!missing.isEmpty()) {
                top.add(new Part(
                        words.get("dashboard.top.missing", String.valueOf(missing.size()), names(missing)),
                        progress()));
            }
        }
        return top;
    }

    /** Where it is told who is missing; a year has no reports of its own. */
    private @Nullable String progress() {
        if (context.grain() != Grain.QUARTER) {
            return null;
        }
        String address = "tien-do?dataset=%s&period=%s"
                .formatted(context.dataset().dbText(), context.period().code());
        return context.subject().type() == SubjectType.CLUSTER
                ? address + "&cluster=" + context.subject().code()
                : address;
    }

    private String names(List<Subject> subjects) {
        List<String> names = subjects.stream().map(context::name).toList();
        return names.size() <= NAMED + 1
                ? words.list(names)
                : words.get(
                        "dashboard.top.more",
                        String.join(", ", names.subList(0, NAMED)),
                        String.valueOf(names.size() - NAMED));
    }

    private List<Subject> units() {
        LocalDate day = context.period().last();
        return switch (context.subject().type()) {
            case CITY -> context.reference().unitsAt(day);
            case CLUSTER -> context.reference().members(context.subject().id(), day);
            case UNIT, PLACE -> List.of(context.subject());
        };
    }

    private List<Part> about() {
        LocalDate day = context.period().last();
        Subject subject = context.subject();
        List<Part> about = new ArrayList<>();
        if (meets(subject)) {
            about.add(new Part(
                    words.get("dashboard.meeting"),
                    context.state().withPeriod(context.period()).address(MeetingState.ADDRESS)));
        }
        if (spec.subject() == DashboardSpec.Subject.ANY && subject.type() != SubjectType.CITY) {
            about.add(new Part(
                    words.get("dashboard.profile", context.name(subject)),
                    context.address(subject.type() == SubjectType.CLUSTER ? "cum" : "don-vi", subject)));
        }
        if (subject.type() == SubjectType.CLUSTER) {
            context.reference()
                    .head(subject.id(), day)
                    .ifPresent(head -> about.add(person("dashboard.people.head", head)));
            context.reference()
                    .deputy(subject.id(), day)
                    .ifPresent(deputy -> about.add(person("dashboard.people.deputy", deputy)));
            List<Subject> members = context.reference().members(subject.id(), day);
            about.add(Part.of(words.get(
                    "dashboard.people.members",
                    String.valueOf(members.size()),
                    words.list(members.stream().map(context::name).toList()))));
        }
        return about;
    }

    /** Whether the page is one of those that a meeting begins from. */
    private boolean meets(Subject subject) {
        return switch (spec.subject()) {
            case CITY, CLUSTER ->
                subject.type() != SubjectType.UNIT
                        && !context.reference()
                                .clustersAt(context.period().last())
                                .isEmpty();
            case UNIT, ANY -> false;
        };
    }

    private Part person(String key, Subject unit) {
        return new Part(words.get(key, context.name(unit)), context.address("don-vi", unit));
    }

    private List<Part> path() {
        List<Part> path = new ArrayList<>();
        Subject subject = context.subject();
        if (subject.type() == SubjectType.CITY) {
            return path;
        }
        boolean stays = spec.subject() == DashboardSpec.Subject.ANY;
        path.add(new Part(
                words.get("dashboard.city"), context.state().withCluster(null).address(stays ? id : "tong-quan")));
        if (subject.type() == SubjectType.UNIT) {
            context.reference()
                    .clusterOf(subject.id(), context.period().last())
                    .ifPresent(cluster ->
                            path.add(new Part(context.name(cluster), context.address(stays ? id : "cum", cluster))));
        }
        path.add(Part.of(context.name(subject)));
        return path;
    }
}
