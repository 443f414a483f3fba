package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Quote;
import vn.thidua.dashboard.TableCell;
import vn.thidua.dashboard.data.PublishedFigure;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.reference.NamedPeriod;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Level;
import vn.thidua.shared.MoneyScale;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectType;

/** Every published figure of the page's subject, in its own words and with its source. */
final class PublishedMaker {
    private PublishedMaker() {}

    static PageCard make(String id, TableCard.Published card, PageContext page, List<PublishedFigure> figures) {
        List<Quote> quotes = figures.stream()
                .filter(figure -> concerns(figure, page))
                .map(figure -> quote(figure, page))
                .toList();
        String title = card.title() == null
                ? page.words().get("dashboard.published")
                : card.title().in(page.language());
        String finding = page.words().get("dashboard.published.count", String.valueOf(quotes.size()));
        return new PageCard(
                id,
                card.width(),
                title,
                page.name(page.subject()),
                finding,
                quotes.isEmpty()
                        ? new PageCard.Body.Empty(
                                page.words().get("dashboard.published.none", page.name(page.subject())))
                        : new PageCard.Body.Quotes(quotes),
                null,
                finding,
                CardParts.footWithoutDay(page));
    }

    /** The city shows everything; a cluster its own figures and those of its members of the time. */
    private static boolean concerns(PublishedFigure figure, PageContext page) {
        if (page.subject().type() == SubjectType.CITY || figure.subject().equals(page.subject())) {
            return true;
        }
        return page.subject().type() == SubjectType.CLUSTER
                && page.reference()
                        .clusterOf(figure.subject().id(), figure.period().last())
                        .filter(page.subject()::equals)
                        .isPresent();
    }

    private static Quote quote(PublishedFigure figure, PageContext page) {
        Sentences words = page.words();
        String subject = figure.subject().type() == SubjectType.UNIT
                ? figure.subject().name(page.language())
                : page.name(figure.subject());
        String what = figure.measure().name(page.language());
        return new Quote(
                page.reference()
                        .named(figure.period())
                        .map((NamedPeriod named) -> named.label(page.language()))
                        .orElseGet(() -> words.formats().period(figure.period())),
                subject,
                figure.level() == Level.ALL
                        ? what
                        : what + " ("
                                + words.get("dashboard.level." + figure.level().dbText()) + ")",
                cell(figure, page),
                page.name(figure.reporter()),
                figure.asOf() == null ? "" : words.formats().date(figure.asOf()),
                figure.quote() == null ? "" : figure.quote(),
                figure.remark() == null ? "" : figure.remark(),
                figure.sourceTitle() == null ? "" : figure.sourceTitle(),
                figure.sourceUrl());
    }

    private static TableCell cell(PublishedFigure figure, PageContext page) {
        Quantity quantity = figure.quantity();
        if (quantity == null) {
            return TableCell.text(state(figure.state(), page.words()));
        }
        String unit = figure.measure().unit(page.language());
        return new TableCell(
                page.words().formats().quantity(quantity, unit), number(quantity, unit, page.words()), null);
    }

    /** The number behind the words, scaled as they are. */
    private static CellFigure number(Quantity quantity, String unit, Sentences words) {
        Formats formats = words.formats();
        MoneyScale money = formats.moneyScale(quantity, unit);
        CellFigure.Look look = switch (money) {
            case DONG -> formats.inTonnes(quantity, unit) ? CellFigure.Look.TONNE : CellFigure.Look.PLAIN;
            case MILLION -> CellFigure.Look.MILLION;
            case BILLION -> CellFigure.Look.BILLION;
        };
        BigDecimal shown = quantity.value()
                .scaleByPowerOfTen(look.shift())
                .setScale(money == MoneyScale.DONG ? 3 : 2, RoundingMode.HALF_UP);
        String shownUnit = look == CellFigure.Look.TONNE
                ? words.get("dashboard.scale.tonne")
                : money == MoneyScale.DONG ? unit : formats.unit(money);
        int decimals = Math.max(shown.stripTrailingZeros().scale(), 0);
        return new CellFigure(quantity, look, decimals, unit, shownUnit, null);
    }

    private static String state(CellState state, Sentences words) {
        return switch (state) {
            case VALUE, MISSING -> words.get("dashboard.cell.missing");
            case NONE_OCCURRED -> words.get("dashboard.cell.none-occurred");
            case NOT_APPLICABLE -> words.get("dashboard.cell.not-applicable");
            case WITHDRAWN -> words.get("dashboard.cell.withdrawn");
        };
    }
}
