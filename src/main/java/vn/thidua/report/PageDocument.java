package vn.thidua.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CardTable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.TableModel;
import vn.thidua.shared.Language;

/**
 * A page for programs: what it says, and the tables of its cards with the unrounded numbers.
 *
 * @param address of exactly this page on screen, with everything that was left open
 * @param definitions digest of the dashboard's file and of all definitions of indicators
 * @param chosen what {@code address} holds, by parameter
 * @param filters the same in words
 * @param state period, edition and its time, coverage, in words
 */
public record PageDocument(
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
        List<Card> cards) {

    /** The document of a page; all texts in {@code language}. */
    public static PageDocument of(Page page, String definitions, Language language) {
        PageFacts facts = new PageFacts(page, language);
        return new PageDocument(
                page.id(),
                page.title(),
                page.question(),
                facts.address(),
                page.edition().value(),
                definitions,
                page.illustrative(),
                page.pinned().parameters(),
                facts.filters(),
                facts.state(),
                page.notes(),
                page.cards().stream().map(card -> card(card, language)).toList());
    }

    /**
     * A card.
     *
     * @param foot coverage, edition, as-of date, source
     * @param text what stands in place of figures
     */
    public record Card(
            String id,
            String kind,
            String title,
            String subtitle,
            String finding,
            List<String> foot,
            @Nullable Table table,
            @Nullable String text) {}

    public record Table(String caption, List<Column> columns, List<List<Cell>> rows) {}

    /** @param content text, figures or coverage */
    public record Column(String header, String content) {}

    /**
     * A cell: its text, and of a figure the unrounded number, its bounds and which figure it is; as in the values of an
     * indicator.
     *
     * @param part value, numerator, denominator, members, difference, target or change
     */
    public record Cell(
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

        static Cell of(TableCell cell) {
            Optional<CellFigure> figure = Optional.ofNullable(cell.figure());
            Optional<CellFigure.Key> key = figure.flatMap(found -> Optional.ofNullable(found.key()));
            Optional<TableCell.Coverage> coverage = Optional.ofNullable(cell.coverage());
            return new Cell(
                    cell.text(),
                    figure.map(found -> plain(found.quantity().value())).orElse(null),
                    figure.map(found -> plain(found.quantity().low())).orElse(null),
                    figure.map(found -> plain(found.quantity().high())).orElse(null),
                    figure.map(found -> found.quantity().qualifier().dbText()).orElse(null),
                    figure.map(Cell::unit).orElse(null),
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

    private static Card card(PageCard card, Language language) {
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
        return new Card(
                card.id(),
                card.body().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                card.title(),
                card.subtitle(),
                card.finding(),
                card.foot(),
                CardTable.of(card, language).map(PageDocument::table).orElse(null),
                text);
    }

    private static Table table(TableModel table) {
        return new Table(
                table.caption(),
                table.columns().stream()
                        .map(column -> new Column(column.header(), word(column.content())))
                        .toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(Cell::of).toList())
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Without zeros at the end. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
