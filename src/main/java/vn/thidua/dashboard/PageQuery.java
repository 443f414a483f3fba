package vn.thidua.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.card.Cards;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.Answers;
import vn.thidua.dashboard.data.FigureChange;
import vn.thidua.dashboard.data.FigureChanges;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.PublishedFigure;
import vn.thidua.dashboard.data.PublishedFigures;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Loaded;
import vn.thidua.definition.Localized;
import vn.thidua.definition.Registration;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.shared.EditionNumber;
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
    private final EditionBooks books;
    private final PageLooks looks;
    private final Warehouse warehouse;
    private final RegisterBooks registers;

    PageQuery(
            Dashboards dashboards,
            Indicators indicators,
            EditionBooks books,
            PageLooks looks,
            Warehouse warehouse,
            RegisterBooks registers) {
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.books = books;
        this.looks = looks;
        this.warehouse = warehouse;
        this.registers = registers;
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
        return looks.look(spec, state, scope, Language.VI)
                .map(look -> looks.questions(needs(spec, look.context()), look.context()))
                .orElse(List.of());
    }

    /** Lets go of all that is kept from page to page: for measuring. */
    public void forget() {
        books.forget();
        indicators.forgetAnswers();
    }

    private Page page(String id, DashboardSpec spec, PageState state, Scope scope, Language language) {
        return looks.look(spec, state, scope, language)
                .map(look -> page(id, spec, look))
                .orElseGet(() -> PageFrame.nothing(id, spec, state, looks.edition(state), new Sentences(language)));
    }

    private Page page(String id, DashboardSpec spec, PageLook look) {
        PageContext context = look.context();
        Answers answers = new Answers(
                looks.facts(needs(spec, context), context),
                changes(spec, look),
                published(spec, look),
                registers.book(spec.cards(), context));
        Edition published = warehouse.edition(context.edition()).orElse(null);
        return new PageFrame(
                        id,
                        spec,
                        context,
                        look.quarters(),
                        look.book().reported(),
                        indicators.all(),
                        published,
                        warehouse.head())
                .around(rows(id, spec, context, answers));
    }

    private static List<Need> needs(DashboardSpec spec, PageContext context) {
        return spec.cards().stream()
                .flatMap(card -> Cards.needs(card, context).stream())
                .toList();
    }

    private static List<Page.Row> rows(String id, DashboardSpec spec, PageContext context, Answers answers) {
        List<Page.Row> rows = new ArrayList<>();
        for (DashboardSpec.Row row : spec.rows()) {
            List<PageCard> cards = new ArrayList<>();
            for (CardSpec card : row.items()) {
                String cardId = "card-%d-%d".formatted(rows.size() + 1, cards.size() + 1);
                cards.add(Cards.make(cardId, id, card, context, answers));
            }
            rows.add(new Page.Row(row.title() == null ? null : row.title().in(context.language()), row.tabs(), cards));
        }
        return rows;
    }

    /** Since the last load before this edition: other publishes change no figures. */
    private List<FigureChange> changes(DashboardSpec spec, PageLook look) {
        return spec.cards().stream().anyMatch(TableCard.Attention.class::isInstance)
                ? look.book().changes(look.context().period(), period -> changes(look, period))
                : List.of();
    }

    private List<FigureChange> changes(PageLook look, Period period) {
        Snapshot snapshot = look.book().snapshot();
        return warehouse.editions().stream()
                .filter(edition -> edition.number().compareTo(snapshot.edition()) <= 0)
                .filter(edition -> edition.kind() == EditionKind.LOAD || edition.kind() == EditionKind.ROLLBACK)
                .findFirst()
                .filter(last -> last.number().value() > 1)
                .map(last -> FigureChanges.of(
                        warehouse.at(new EditionNumber(last.number().value() - 1)),
                        snapshot,
                        look.book().reference(),
                        look.context().dataset(),
                        period,
                        CHANGES))
                .orElse(List.of());
    }

    private static List<PublishedFigure> published(DashboardSpec spec, PageLook look) {
        return spec.cards().stream().anyMatch(TableCard.Published.class::isInstance)
                ? new PublishedFigures(look.book().snapshot(), look.book().reference()).all()
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

    /** Calls {@code listener} after each change of the files that pages are made from. */
    public Registration onRedefinition(Runnable listener) {
        return dashboards.onChange(listener);
    }

    /**
     * What planners should know of the files while they look at a page: what is wrong with its own file, of which the
     * last good version is shown, and with files of maps and pages that have no good version and so no page of their own.
     */
    public List<DefinitionProblem> problems(String id) {
        Set<String> shown = dashboards.all().stream()
                .map(page -> Dashboards.file(page.id()))
                .filter(file -> !file.equals(Dashboards.file(id)))
                .collect(Collectors.toSet());
        return dashboards.problems().stream()
                .filter(problem -> !shown.contains(problem.file()))
                .toList();
    }

    /** The group in the navigation of each page that has one, by id. */
    public Map<String, String> groups(Language language) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Loaded<DashboardSpec> page : dashboards.all()) {
            Localized group = page.value().group();
            if (group != null) {
                groups.put(page.id(), group.in(language));
            }
        }
        return groups;
    }
}
