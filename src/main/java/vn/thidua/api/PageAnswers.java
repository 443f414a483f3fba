package vn.thidua.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.Dashboards;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.indicator.Indicators;
import vn.thidua.report.PageFacts;
import vn.thidua.shared.Language;
import vn.thidua.warehouse.Snapshot;

/** Pages as the programming interface gives them. */
@Component
class PageAnswers {
    private final PageQuery pages;
    private final Dashboards dashboards;
    private final Indicators indicators;
    private final View view;

    PageAnswers(PageQuery pages, Dashboards dashboards, Indicators indicators, View view) {
        this.pages = pages;
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.view = view;
    }

    /**
     * A page.
     *
     * @param address of exactly this page on screen, with everything that was left open
     * @param definitions digest of the dashboard's file and of all definitions of indicators
     * @param chosen what {@code address} holds, by parameter
     * @param state period, edition and its time, coverage, in words
     */
    record PageAnswer(
            String id,
            String title,
            String question,
            String address,
            int edition,
            String definitions,
            boolean illustrative,
            Map<String, String> chosen,
            String filters,
            String state,
            List<String> notes,
            List<CardAnswer> cards) {}

    /**
     * A card.
     *
     * @param foot coverage, edition, as-of date, source
     * @param text what stands in place of figures
     */
    record CardAnswer(
            String id,
            String kind,
            String title,
            String subtitle,
            String finding,
            List<String> foot,
            @Nullable TableAnswer table,
            @Nullable String text) {}

    record TableAnswer(String caption, List<ColumnAnswer> columns, List<List<CellAnswer>> rows) {}

    /** @param content text, figures or coverage */
    record ColumnAnswer(String header, String content) {}

    /**
     * A cell: its text, and of a figure the unrounded number, its bounds and which figure it is; as in the values of an
     * indicator.
     *
     * @param part value, numerator, denominator, members, difference, target or change
     */
    record CellAnswer(
            String text,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String qualifier,
            @Nullable String unitOfMeasure,
            @Nullable String indicator,
            @Nullable String subject,
            @Nullable String period,
            @Nullable String grain,
            @Nullable String part,
            @Nullable Integer reported,
            @Nullable Integer expected) {

        static CellAnswer of(TableCell cell) {
            Optional<CellFigure> figure = Optional.ofNullable(cell.figure());
            Optional<CellFigure.Key> key = figure.flatMap(found -> Optional.ofNullable(found.key()));
            Optional<TableCell.Coverage> coverage = Optional.ofNullable(cell.coverage());
            return new CellAnswer(
                    cell.text(),
                    figure.map(found -> Numbers.plain(found.quantity().value())).orElse(null),
                    figure.map(found -> Numbers.plain(found.quantity().low())).orElse(null),
                    figure.map(found -> Numbers.plain(found.quantity().high())).orElse(null),
                    figure.map(found -> found.quantity().qualifier().dbText()).orElse(null),
                    figure.map(CellAnswer::unit).orElse(null),
                    key.map(found -> found.indicator().value()).orElse(null),
                    key.map(CellFigure.Key::code).orElse(null),
                    key.map(found -> found.period().code()).orElse(null),
                    key.map(found -> word(found.grain())).orElse(null),
                    key.map(found -> word(found.part())).orElse(null),
                    coverage.map(TableCell.Coverage::reported).orElse(null),
                    coverage.map(TableCell.Coverage::expected).orElse(null));
        }

        private static String unit(CellFigure figure) {
            return switch (figure.look()) {
                case PERCENT, RELATIVE -> "fraction";
                case POINTS -> "percentage points";
                case PLAIN, THOUSAND, TONNE, MILLION, BILLION -> figure.unit();
            };
        }
    }

    /** The page of a request; what it names wrongly is refused, never passed over. */
    Page page(String id, PageParameters parameters, Language language) {
        PageState state = parameters.state();
        Snapshot snapshot = view.snapshot(state.edition());
        if (state.cluster() != null) {
            View.subject(view.reference(snapshot), "cluster", state.cluster());
        }
        if (state.unit() != null) {
            View.subject(view.reference(snapshot), "unit", state.unit());
        }
        if (state.indicator() != null && indicators.find(state.indicator()).isEmpty()) {
            throw ApiProblem.badValue("indicator", state.indicator().value(), "GET /api/v1/indicators");
        }
        return pages.page(id, state, view.scope(), language).orElseThrow(() -> ApiProblem.notFound(id));
    }

    PageCard card(Page page, String id) {
        return page.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badValue(
                        "card",
                        id,
                        String.join(
                                ", ", page.cards().stream().map(PageCard::id).toList())));
    }

    PageAnswer answer(Page page, Language language) {
        PageFacts facts = new PageFacts(page, language);
        return new PageAnswer(
                page.id(),
                page.title(),
                page.question(),
                facts.address(),
                page.edition().value(),
                definitions(page.id()),
                page.illustrative(),
                page.pinned().parameters(),
                facts.filters(),
                facts.state(),
                page.notes(),
                page.cards().stream().map(card -> card(card, language)).toList());
    }

    private String definitions(String id) {
        String file = dashboards.find(id).map(page -> page.digest()).orElse("");
        return file + "-"
                + indicators.digest(
                        indicators.all().stream().map(one -> one.code()).toList());
    }

    private static CardAnswer card(PageCard card, Language language) {
        String text = switch (card.body()) {
            case PageCard.Body.Words words -> words.text();
            case PageCard.Body.Empty empty -> empty.why();
            case PageCard.Body.Figure figure -> (figure.value() + " " + figure.unit()).strip();
            case PageCard.Body.Chart chart -> null;
            case PageCard.Body.Panels panels -> null;
            case PageCard.Body.Grid grid -> null;
            case PageCard.Body.Items items -> null;
            case PageCard.Body.Quotes quotes -> null;
        };
        return new CardAnswer(
                card.id(),
                card.body().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                card.title(),
                card.subtitle(),
                card.finding(),
                card.foot(),
                CardTable.of(card, language).map(PageAnswers::table).orElse(null),
                text);
    }

    private static TableAnswer table(TableModel table) {
        return new TableAnswer(
                table.caption(),
                table.columns().stream()
                        .map(column -> new ColumnAnswer(column.header(), word(column.content())))
                        .toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(CellAnswer::of).toList())
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
