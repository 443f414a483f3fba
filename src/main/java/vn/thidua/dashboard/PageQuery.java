package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.card.Cards;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.AgreedTargets;
import vn.thidua.dashboard.data.Answers;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.FigureChange;
import vn.thidua.dashboard.data.FigureChanges;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.PublishedFigures;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.definition.Loaded;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Formats;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/**
 * Makes a page: takes an edition once, decides what the reader left open, asks one round of questions for all cards, and
 * has each card say what its figures mean. The same address, edition, scope and language give the same page.
 */
@Component
public class PageQuery {
    private static final int CHANGES = 5;

    private final Dashboards dashboards;
    private final Indicators indicators;
    private final Targets targets;
    private final References references;
    private final Warehouse warehouse;
    private final RegisterBooks registers;
    private final Clock clock;
    private final Dataset usual;

    PageQuery(
            Dashboards dashboards,
            Indicators indicators,
            Targets targets,
            References references,
            Warehouse warehouse,
            RegisterBooks registers,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.targets = targets;
        this.references = references;
        this.warehouse = warehouse;
        this.registers = registers;
        this.clock = clock;
        this.usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    /** The newest edition: a page that shows an older one without being asked to is out of date. */
    public EditionNumber newest() {
        return warehouse.head();
    }

    /** The page of an address; empty when there is none of this name. */
    public Optional<Page> page(String id, PageState state, Scope scope, Language language) {
        return dashboards.find(id).map(Loaded::value).map(spec -> page(id, spec, state, scope, language));
    }

    /** What the cards of a page ask of indicators, each a query: for measuring. Empty before anything was loaded. */
    public List<Question> questions(String id, PageState state, Scope scope) {
        DashboardSpec spec = dashboards.find(id).map(Loaded::value).orElseThrow();
        Setting setting = new Setting(spec, state);
        return setting.reference.subjects().isEmpty()
                ? List.of()
                : questions(spec, setting.context(scope, Language.VI));
    }

    /** The edition, the dataset and what was reported: what a page decides before its cards ask. */
    private final class Setting {
        private final DashboardSpec spec;
        private final PageState state;
        private final EditionNumber head = warehouse.head();
        private final EditionNumber edition;
        private final Snapshot snapshot;
        private final Dataset dataset;
        private final Reference reference;
        private final ReportedUnits reported;

        Setting(DashboardSpec spec, PageState state) {
            this.spec = spec;
            this.state = state;
            EditionNumber asked = state.edition();
            edition = asked == null || asked.compareTo(head) > 0 ? head : asked;
            snapshot = warehouse.at(edition);
            dataset = spec.dataset() != null
                    ? spec.dataset()
                    : Optional.ofNullable(state.dataset()).orElse(usual);
            reference = references.at(snapshot, dataset);
            reported = new ReportedUnits(snapshot, reference, dataset);
        }

        PageContext context(Scope scope, Language language) {
            PageSetting open = new PageSetting(spec, state, scope, reference);
            Period period = open.period(reported.quarters(), LocalDate.ofInstant(clock.instant(), Formats.ZONE));
            return new PageContext(
                    state,
                    dataset,
                    period,
                    Optional.ofNullable(state.grain()).orElse(spec.grain()),
                    comparisons(state),
                    edition,
                    open.subject(period),
                    scope,
                    reference,
                    indicators.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity())),
                    new AgreedTargets(targets.at(edition, dataset)),
                    new Sentences(language));
        }
    }

    private Page page(String id, DashboardSpec spec, PageState state, Scope scope, Language language) {
        Setting setting = new Setting(spec, state);
        if (setting.reference.subjects().isEmpty()) {
            return PageFrame.nothing(id, spec, state, setting.edition, new Sentences(language));
        }
        PageContext context = setting.context(scope, language);
        Snapshot snapshot = setting.snapshot;
        Answers answers = new Answers(
                facts(spec, context),
                changes(spec, context, snapshot),
                published(spec, context, snapshot),
                registers.book(spec.cards(), context));
        Edition published = warehouse.edition(setting.edition).orElse(null);
        return new PageFrame(
                        id,
                        spec,
                        context,
                        setting.reported.quarters(),
                        setting.reported,
                        indicators.all(),
                        published,
                        setting.head)
                .around(rows(id, spec, context, answers));
    }

    private static Set<Comparison> comparisons(PageState state) {
        return state.comparisons().isEmpty() ? EnumSet.of(Comparison.LAST_YEAR) : EnumSet.copyOf(state.comparisons());
    }

    private static List<Page.Row> rows(String id, DashboardSpec spec, PageContext context, Answers answers) {
        List<Page.Row> rows = new ArrayList<>();
        for (DashboardSpec.Row row : spec.rows()) {
            List<PageCard> cards = new ArrayList<>();
            for (CardSpec card : row.items()) {
                String cardId = "card-%d-%d".formatted(rows.size() + 1, cards.size() + 1);
                cards.add(Cards.make(cardId, id, card, context, answers));
            }
            rows.add(new Page.Row(row.title() == null ? null : row.title().in(context.language()), cards));
        }
        return rows;
    }

    /** One question for each breakdown and grain, whatever the number of cards. */
    private static List<Question> questions(DashboardSpec spec, PageContext context) {
        List<Need> needs = spec.cards().stream()
                .flatMap(card -> Cards.needs(card, context).stream())
                .toList();
        List<Question> questions = new ArrayList<>();
        for (Need need : Need.merged(needs)) {
            List<IndicatorCode> known = need.indicators().stream()
                    .filter(context.indicators()::containsKey)
                    .sorted()
                    .toList();
            if (!known.isEmpty()) {
                questions.add(new Question(
                        known,
                        need.by(),
                        need.grain(),
                        need.from(),
                        need.to(),
                        context.dataset(),
                        context.edition(),
                        context.scope(),
                        need.only()));
            }
        }
        return questions;
    }

    private Facts facts(DashboardSpec spec, PageContext context) {
        Facts facts = new Facts();
        questions(spec, context)
                .forEach(question ->
                        facts.add(question.grain(), indicators.answer(question).rows()));
        return facts;
    }

    /** Since the last load before this edition: other publishes change no figures. */
    private List<FigureChange> changes(DashboardSpec spec, PageContext context, Snapshot snapshot) {
        if (spec.cards().stream().noneMatch(TableCard.Attention.class::isInstance)) {
            return List.of();
        }
        return warehouse.editions().stream()
                .filter(edition -> edition.number().compareTo(snapshot.edition()) <= 0)
                .filter(edition -> edition.kind() == EditionKind.LOAD || edition.kind() == EditionKind.ROLLBACK)
                .findFirst()
                .filter(last -> last.number().value() > 1)
                .map(last -> FigureChanges.of(
                        warehouse.at(new EditionNumber(last.number().value() - 1)),
                        snapshot,
                        context.reference(),
                        context.dataset(),
                        context.period(),
                        CHANGES))
                .orElse(List.of());
    }

    private static List<vn.thidua.dashboard.data.PublishedFigure> published(
            DashboardSpec spec, PageContext context, Snapshot snapshot) {
        return spec.cards().stream().anyMatch(TableCard.Published.class::isInstance)
                ? new PublishedFigures(snapshot, context.reference()).all()
                : List.of();
    }

    /** Names of all pages in the order of the navigation, by id. */
    public Map<String, String> titles(Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        dashboards
                .all()
                .forEach(page -> titles.put(page.id(), page.value().title().in(language)));
        return titles;
    }
}
