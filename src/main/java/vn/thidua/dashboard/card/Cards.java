package vn.thidua.dashboard.card;

import java.util.List;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Answers;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.dashboard.spec.ComparisonCard;
import vn.thidua.dashboard.spec.FlowCard;
import vn.thidua.dashboard.spec.HeadlineCard;
import vn.thidua.dashboard.spec.PlaceCard;
import vn.thidua.dashboard.spec.RegisterCard;
import vn.thidua.dashboard.spec.SeriesCard;
import vn.thidua.dashboard.spec.TableCard;

/** From the kind of a card to its maker. */
public final class Cards {
    private Cards() {}

    /** The figures a card will ask the facts for. */
    public static List<Need> needs(CardSpec card, PageContext page) {
        return switch (card) {
            case HeadlineCard.Tile tile -> TileMaker.needs(tile, page);
            case SeriesCard.Line line -> LineMaker.needs(line, page);
            case SeriesCard.Years years -> YearsMaker.needs(years, page);
            case SeriesCard.SmallMultiples multiples -> SmallMultiplesMaker.needs(multiples, page);
            case ComparisonCard.Bar bar -> BarMaker.needs(bar, page);
            case ComparisonCard.Stacked stacked -> StackedMaker.needs(stacked, page);
            case SeriesCard.HeatMap heat -> HeatMapMaker.needs(heat, page);
            case ComparisonCard.Scatter scatter -> ScatterMaker.needs(scatter, page);
            case ComparisonCard.Bullet bullet -> BulletMaker.needs(bullet, page);
            case HeadlineCard.Gauge gauge -> GaugeMaker.needs(gauge, page);
            case ComparisonCard.Dots dots -> DotsMaker.needs(dots, page);
            case FlowCard.FundChain chain -> FundChainMaker.needs(chain, page);
            case TableCard.Matrix matrix -> MatrixMaker.needs(matrix, page);
            case TableCard.Results results -> ResultsMaker.needs(results, page);
            case TableCard.Attention attention -> AttentionMaker.needs(attention, page);
            case TableCard.Differences differences -> DifferencesMaker.needs(differences, page);
            case SeriesCard.RankMovement ranks -> RankMovementMaker.needs(ranks, page);
            case ComparisonCard.Funnel funnel -> FunnelMaker.needs(funnel, page);
            case FlowCard.Waterfall waterfall -> WaterfallMaker.needs(waterfall, page);
            case FlowCard.Treemap treemap -> TreemapMaker.needs(treemap, page);
            case TableCard.Table table -> TableMaker.needs(table, page);
            case PlaceCard.TileMap tiles -> UnitMaps.needs(tiles, page);
            case PlaceCard.Map map -> UnitMaps.needs(map, page);
            case TableCard.Published ignored -> List.of();
            case HeadlineCard.Text text -> LiveText.needs(text, page);
            case RegisterCard.Register ignored -> List.of();
        };
    }

    /**
     * @param id stable for the page
     * @param pageId the page the card stands on
     */
    public static PageCard make(String id, String pageId, CardSpec card, PageContext page, Answers answers) {
        return switch (card) {
            case HeadlineCard.Tile tile -> TileMaker.make(id, tile, page, answers.facts());
            case SeriesCard.Line line ->
                LineMaker.make(
                        id, line, page, answers.facts(), answers.registers().campaigns());
            case SeriesCard.Years years -> YearsMaker.make(id, years, page, answers.facts());
            case SeriesCard.SmallMultiples multiples -> SmallMultiplesMaker.make(id, multiples, page, answers.facts());
            case ComparisonCard.Bar bar -> BarMaker.make(id, bar, page, answers.facts());
            case ComparisonCard.Stacked stacked -> StackedMaker.make(id, stacked, page, answers.facts());
            case SeriesCard.HeatMap heat -> HeatMapMaker.make(id, heat, page, answers.facts());
            case ComparisonCard.Scatter scatter -> ScatterMaker.make(id, scatter, page, answers.facts());
            case ComparisonCard.Bullet bullet -> BulletMaker.make(id, bullet, page, answers.facts());
            case HeadlineCard.Gauge gauge -> GaugeMaker.make(id, gauge, page, answers.facts());
            case ComparisonCard.Dots dots -> DotsMaker.make(id, dots, page, answers.facts());
            case FlowCard.FundChain chain -> FundChainMaker.make(id, chain, page, answers.facts());
            case TableCard.Matrix matrix -> MatrixMaker.make(id, matrix, page, answers.facts());
            case TableCard.Results results -> ResultsMaker.make(id, results, pageId, page, answers.facts());
            case TableCard.Attention attention -> AttentionMaker.make(id, attention, page, answers);
            case TableCard.Differences differences -> DifferencesMaker.make(id, differences, page, answers.facts());
            case TableCard.Published published -> PublishedMaker.make(id, published, page, answers.published());
            case SeriesCard.RankMovement ranks -> RankMovementMaker.make(id, ranks, page, answers.facts());
            case ComparisonCard.Funnel funnel -> FunnelMaker.make(id, funnel, page, answers.facts());
            case FlowCard.Waterfall waterfall -> WaterfallMaker.make(id, waterfall, page, answers.facts());
            case FlowCard.Treemap treemap -> TreemapMaker.make(id, treemap, page, answers.facts());
            case TableCard.Table table -> TableMaker.make(id, table, page, answers.facts());
            case PlaceCard.TileMap tiles -> TileMapMaker.make(id, tiles, page, answers.facts());
            case PlaceCard.Map map -> MapMaker.make(id, map, page, answers.facts());
            case HeadlineCard.Text text -> LiveText.make(id, text, page, answers.facts());
            case RegisterCard.Register register -> RegisterMaker.make(id, register, page, answers.registers());
        };
    }
}
