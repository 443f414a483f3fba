package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.MeetingPage.Contest;
import vn.thidua.dashboard.MeetingPage.Half;
import vn.thidua.dashboard.MeetingPage.Lead;
import vn.thidua.dashboard.card.ContestMaker;
import vn.thidua.dashboard.card.EntryLines;
import vn.thidua.dashboard.card.MeetingMaker;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.definition.Loaded;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.register.Entry;
import vn.thidua.register.Meeting;
import vn.thidua.register.Register;
import vn.thidua.register.RegisterQuery;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Scope;

/** Makes the screen of a meeting: two clusters, or one in two years, indicator by indicator, and what was concluded. */
@Component
public class MeetingQuery {
    /** The profile of a cluster: its matrix names the indicators of the protocol, in their order. */
    private static final String PROFILE = "cum";

    private final PageLooks looks;
    private final Dashboards dashboards;
    private final Indicators indicators;
    private final RegisterQuery registers;
    private final Clock clock;

    MeetingQuery(PageLooks looks, Dashboards dashboards, Indicators indicators, RegisterQuery registers, Clock clock) {
        this.looks = looks;
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.registers = registers;
        this.clock = clock;
    }

    /** The screen of an address; empty while there are no figures, no clusters or no profile of them. */
    public Optional<MeetingPage> page(MeetingState state, Scope scope, Language language) {
        return dashboards
                .find(PROFILE)
                .map(Loaded::value)
                .flatMap(spec -> looks.look(spec, state.page(), scope, language)
                        .filter(look -> look.context()
                                        .reference()
                                        .clustersAt(look.context().period().last())
                                        .size()
                                > 0)
                        .map(look -> page(spec, state, look)));
    }

    private MeetingPage page(DashboardSpec spec, MeetingState asked, PageLook look) {
        PageContext left = look.context();
        List<IndicatorCode> protocol = protocol(spec, left);
        IndicatorCode shown = left.picked(protocol.getFirst(), true);
        Indicator indicator = left.indicator(shown).orElseThrow();
        PageContext right = right(asked, left);
        MeetingState state = new MeetingState(
                asked.page()
                        .withPeriod(left.period())
                        .withCluster(left.subject().code())
                        .withIndicator(shown),
                right == null ? null : against(left, right));
        List<PageContext> sides = Stream.of(Optional.of(left), Optional.ofNullable(right))
                .flatMap(Optional::stream)
                .toList();
        List<Need> needs = sides.stream()
                .flatMap(side -> MeetingMaker.needs(protocol, shown, side).stream())
                .toList();
        Facts facts = looks.facts(needs, left);
        List<Meeting> meetings = registers.meetings(left.dataset(), left.scope(), left.reference()).stream()
                .filter(meeting -> meeting.facts().period().compareTo(left.period()) <= 0)
                .toList();
        List<Contest> contests = right == null ? List.of() : contests(left, right, facts, protocol, state);
        MeetingChoices choices = new MeetingChoices(state, left, look.quarters(), protocol);
        return new MeetingPage(
                state.address(),
                left.words().get("dashboard.meeting"),
                left.figures(indicator).name(),
                String.join(
                        " · ",
                        left.figures(indicator).unit(),
                        left.words().period(left.period(), left.grain()),
                        left.words().edition(left.edition().value()),
                        left.words().source(left.dataset())),
                halves(indicator, sides, facts, meetings),
                right == null ? "" : verdict(left, right, contests),
                contests,
                choices.step(-1),
                choices.step(1),
                state.page().address(PROFILE),
                changed(left, meetings),
                choices.clusters(),
                choices.opponents(),
                choices.indicators(),
                choices.periods(),
                new MeetingRecording(left, sides, today()).offer(meetings),
                left.dataset() == Dataset.ILLUSTRATIVE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** The indicators of the profile's matrix; all there are if it has none. */
    private List<IndicatorCode> protocol(DashboardSpec spec, PageContext context) {
        List<IndicatorCode> codes = spec.cards().stream()
                .flatMap(
                        card -> card instanceof TableCard.Matrix matrix ? matrix.indicators().stream() : Stream.empty())
                .filter(context.indicators()::containsKey)
                .distinct()
                .toList();
        return codes.isEmpty() ? indicators.all().stream().map(Indicator::code).toList() : codes;
    }

    /** The other side: the cluster or quarter of the address, else the next cluster; null if there is only one. */
    private static @Nullable PageContext right(MeetingState state, PageContext left) {
        String against = state.against();
        if (against != null) {
            var cluster = left.reference().clustersAt(left.period().last()).stream()
                    .filter(each -> each.code().equals(against) && !each.equals(left.subject()))
                    .findFirst();
            if (cluster.isPresent()) {
                return left.about(cluster.get(), left.period());
            }
            var quarter = Period.parse(against)
                    .filter(period -> period.kind() == PeriodKind.QUARTER && !period.equals(left.period()));
            if (quarter.isPresent()) {
                return left.about(left.then(left.subject(), quarter.get()), quarter.get());
            }
        }
        var clusters = left.reference().clustersAt(left.period().last());
        int at = clusters.indexOf(left.subject());
        return clusters.size() < 2 ? null : left.about(clusters.get((at + 1) % clusters.size()), left.period());
    }

    private static String against(PageContext left, PageContext right) {
        return left.period().equals(right.period())
                ? right.subject().code()
                : right.period().code();
    }

    private List<Half> halves(Indicator indicator, List<PageContext> sides, Facts facts, List<Meeting> meetings) {
        PageContext left = sides.getFirst();
        MeetingMaker maker = new MeetingMaker(indicator, sides, facts, new EntryLines(left, today()));
        var held = meetings.stream().map(Meeting::id).toList();
        List<Entry> conclusions =
                registers.entries(Register.CONCLUSION, left.dataset(), left.scope(), left.reference()).stream()
                        .filter(entry -> held.contains(entry.facts().meeting()))
                        .toList();
        return sides.stream()
                .map(side -> maker.half(side, name(side, sides), conclusions))
                .toList();
    }

    /** With two years the quarter tells the sides apart. */
    private static String name(PageContext side, List<PageContext> sides) {
        String name = side.name(side.subject());
        boolean years = sides.stream().map(PageContext::period).distinct().count() > 1;
        return years ? name + ", " + side.words().period(side.period(), side.grain()) : name;
    }

    private static List<Contest> contests(
            PageContext left, PageContext right, Facts facts, List<IndicatorCode> protocol, MeetingState state) {
        ContestMaker maker = new ContestMaker(left, right, facts);
        List<Contest> contests = new ArrayList<>();
        for (IndicatorCode code : protocol) {
            left.indicator(code)
                    .map(indicator -> maker.contest(
                            indicator, new MeetingState(state.page().withIndicator(code), state.against()).address()))
                    .ifPresent(contests::add);
        }
        return contests;
    }

    private static String verdict(PageContext left, PageContext right, List<Contest> contests) {
        List<PageContext> sides = List.of(left, right);
        long compared = contests.stream()
                .filter(contest -> contest.lead() != Lead.UNKNOWN)
                .count();
        return left.words()
                .get(
                        "dashboard.meeting.verdict",
                        name(left, sides),
                        name(right, sides),
                        String.valueOf(count(contests, Lead.LEFT)),
                        String.valueOf(compared),
                        String.valueOf(count(contests, Lead.RIGHT)));
    }

    private static long count(List<Contest> contests, Lead lead) {
        return contests.stream().filter(contest -> contest.lead() == lead).count();
    }

    /** From the edition that the meeting before was shown to the one shown now. */
    private Page.@Nullable Part changed(PageContext page, List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.edition().compareTo(page.edition()) < 0)
                .findFirst()
                .map(meeting -> new Page.Part(
                        page.words()
                                .get(
                                        "dashboard.meeting.changed",
                                        page.words().formats().date(meeting.on()),
                                        meeting.edition().toString(),
                                        page.edition().toString()),
                        "editions/%s?against=%s".formatted(page.edition(), meeting.edition())))
                .orElse(null);
    }
}
