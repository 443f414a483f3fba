package vn.thidua.dashboard.card;

import java.util.List;
import vn.thidua.dashboard.CardSpec;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Answers;
import vn.thidua.dashboard.data.Need;

/** From the kind of a card to its maker. */
public final class Cards {
    private Cards() {}

    /** The figures a card will ask the facts for. */
    public static List<Need> needs(CardSpec card, PageContext page) {
        return switch (card) {
            case CardSpec.Tile tile -> TileMaker.needs(tile, page);
            case CardSpec.Line line -> LineMaker.needs(line, page);
            case CardSpec.SmallMultiples multiples -> SmallMultiplesMaker.needs(multiples, page);
            case CardSpec.Bar bar -> BarMaker.needs(bar, page);
            case CardSpec.Stacked stacked -> StackedMaker.needs(stacked, page);
            case CardSpec.HeatMap heat -> HeatMapMaker.needs(heat, page);
            case CardSpec.Scatter scatter -> ScatterMaker.needs(scatter, page);
            case CardSpec.Bullet bullet -> BulletMaker.needs(bullet, page);
            case CardSpec.Gauge gauge -> GaugeMaker.needs(gauge, page);
            case CardSpec.Dots dots -> DotsMaker.needs(dots, page);
            case CardSpec.FundChain chain -> FundChainMaker.needs(chain, page);
            case CardSpec.Matrix matrix -> MatrixMaker.needs(matrix, page);
            case CardSpec.Results results -> ResultsMaker.needs(results, page);
            case CardSpec.Attention attention -> AttentionMaker.needs(attention, page);
            case CardSpec.Differences differences -> DifferencesMaker.needs(differences, page);
            case CardSpec.Published ignored -> List.of();
            case CardSpec.Text ignored -> List.of();
        };
    }

    /**
     * @param id stable for the page
     * @param pageId the page the card stands on
     */
    public static PageCard make(String id, String pageId, CardSpec card, PageContext page, Answers answers) {
        return switch (card) {
            case CardSpec.Tile tile -> TileMaker.make(id, tile, page, answers.facts());
            case CardSpec.Line line -> LineMaker.make(id, line, page, answers.facts());
            case CardSpec.SmallMultiples multiples -> SmallMultiplesMaker.make(id, multiples, page, answers.facts());
            case CardSpec.Bar bar -> BarMaker.make(id, bar, page, answers.facts());
            case CardSpec.Stacked stacked -> StackedMaker.make(id, stacked, page, answers.facts());
            case CardSpec.HeatMap heat -> HeatMapMaker.make(id, heat, page, answers.facts());
            case CardSpec.Scatter scatter -> ScatterMaker.make(id, scatter, page, answers.facts());
            case CardSpec.Bullet bullet -> BulletMaker.make(id, bullet, page, answers.facts());
            case CardSpec.Gauge gauge -> GaugeMaker.make(id, gauge, page, answers.facts());
            case CardSpec.Dots dots -> DotsMaker.make(id, dots, page, answers.facts());
            case CardSpec.FundChain chain -> FundChainMaker.make(id, chain, page, answers.facts());
            case CardSpec.Matrix matrix -> MatrixMaker.make(id, matrix, page, answers.facts());
            case CardSpec.Results results -> ResultsMaker.make(id, results, pageId, page, answers.facts());
            case CardSpec.Attention attention -> AttentionMaker.make(id, attention, page, answers);
            case CardSpec.Differences differences -> DifferencesMaker.make(id, differences, page, answers.facts());
            case CardSpec.Published published -> PublishedMaker.make(id, published, page, answers.published());
            case CardSpec.Text text -> text(id, text, page);
        };
    }

    private static PageCard text(String id, CardSpec.Text card, PageContext page) {
        return new PageCard(
                id,
                card.width(),
                card.title() == null ? "" : card.title().in(page.language()),
                "",
                "",
                new PageCard.Body.Words(card.text().in(page.language())),
                null,
                card.text().in(page.language()),
                List.of());
    }
}
