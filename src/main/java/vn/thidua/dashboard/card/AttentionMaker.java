package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageCard.Item;
import vn.thidua.dashboard.PageCard.Mark;
import vn.thidua.dashboard.Standing;
import vn.thidua.dashboard.data.Answers;
import vn.thidua.dashboard.data.FigureChange;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.RegisterBook;
import vn.thidua.dashboard.spec.About;
import vn.thidua.dashboard.spec.TableCard;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Better;
import vn.thidua.reference.Subject;
import vn.thidua.register.Entry;
import vn.thidua.register.Register;
import vn.thidua.shared.Quantity;

/** What a leader should look at: targets that clusters miss, strong declines, figures that changed since last time. */
final class AttentionMaker {
    /** A rate that lost so much in a year is worth a look, target or not. */
    private static final BigDecimal FEWER_POINTS = new BigDecimal("-0.03");

    private static final int MOST = 8;

    private AttentionMaker() {}

    static List<Need> needs(TableCard.Attention card, PageContext page) {
        return Result.needs(card.indicators(), page.breakdown(About.PARTS), page.only(About.PARTS), page);
    }

    static PageCard make(String id, TableCard.Attention card, PageContext page, Answers answers) {
        List<Item> items = new ArrayList<>();
        List<Item> declines = new ArrayList<>();
        for (Indicator indicator : card.indicators().stream()
                .flatMap(code -> page.indicator(code).stream())
                .toList()) {
            for (Subject subject : page.about(About.PARTS)) {
                Result result = new Result(indicator, subject, page, answers.facts());
                Item missed = missed(card, indicator, subject, result, page);
                Item decline = missed == null ? decline(card, indicator, subject, result, page) : null;
                if (missed != null) {
                    items.add(missed);
                } else if (decline != null) {
                    declines.add(decline);
                }
            }
        }
        // what is missed stands before what is to be watched; within that the order of indicators and clusters
        items.sort(Comparator.comparing((Item item) -> item.standing() != Standing.MISSED));
        items.addAll(declines);
        int first = Math.min(MOST, items.size());
        List<Item> shown = new ArrayList<>(items.subList(0, first));
        List<Item> rest = items.subList(first, items.size());
        overdue(answers.registers(), page).ifPresent(shown::add);
        answers.changes().forEach(change -> shown.add(changed(change, page)));
        String title = card.title() == null
                ? page.words().get("dashboard.attention")
                : card.title().in(page.language());
        String finding = items.isEmpty() && answers.changes().isEmpty()
                ? page.words().get("dashboard.attention.none")
                : page.words()
                        .get(
                                "dashboard.attention.count",
                                String.valueOf(items.size()),
                                String.valueOf(answers.changes().size()));
        return new PageCard(
                id,
                card.width(),
                title,
                page.words().period(page.period(), page.grain()),
                "",
                shown.isEmpty() ? new PageCard.Body.Words(finding) : new PageCard.Body.Items(shown, rest),
                null,
                finding,
                CardParts.foot("", null, page));
    }

    /** What meetings asked for and nobody did in time; the page of conclusions names it. */
    private static Optional<Item> overdue(RegisterBook book, PageContext page) {
        long late = book.of(Register.CONCLUSION).stream()
                .filter(entry -> entry.progress(book.today()) == Entry.Progress.LATE)
                .count();
        return late == 0
                ? Optional.empty()
                : Optional.of(new Item(
                        Standing.MISSED,
                        page.words().get("dashboard.attention.overdue", String.valueOf(late)),
                        page.state().withPeriod(page.period()).address("ket-luan")));
    }

    private static @Nullable Item missed(
            TableCard.Attention card, Indicator indicator, Subject subject, Result result, PageContext page) {
        Mark mark = result.mark();
        Row now = result.now();
        if (mark == null || now == null || now.quantity() == null || mark.standing() == Standing.MET) {
            return null;
        }
        FigureText figures = page.figures(indicator);
        return new Item(
                mark.standing(),
                page.words()
                        .get(
                                "dashboard.attention.missed",
                                page.name(subject),
                                figures.name(),
                                figures.full(now.quantity()),
                                mark.words()),
                address(card, indicator, subject, page));
    }

    private static @Nullable Item decline(
            TableCard.Attention card, Indicator indicator, Subject subject, Result result, PageContext page) {
        Row now = result.now();
        Row last = result.lastYear();
        if (now == null
                || last == null
                || !now.rankable()
                || !last.rankable()
                || !indicator.isRate()
                || indicator.better() != Better.HIGHER
                || CardParts.value(now).subtract(CardParts.value(last)).compareTo(FEWER_POINTS) > 0) {
            return null;
        }
        FigureText figures = page.figures(indicator);
        return new Item(
                Standing.WATCH,
                page.words()
                        .get(
                                "dashboard.attention.decline",
                                page.name(subject),
                                figures.name(),
                                figures.full(CardParts.value(now)),
                                page.words()
                                        .get(
                                                "dashboard.against",
                                                figures.change(CardParts.value(now), CardParts.value(last)),
                                                page.words().against(Comparison.LAST_YEAR))),
                address(card, indicator, subject, page));
    }

    private static @Nullable String address(
            TableCard.Attention card, Indicator indicator, Subject subject, PageContext page) {
        return card.leadsTo() == null ? null : page.address(card.leadsTo(), subject) + "&indicator=" + indicator.code();
    }

    private static Item changed(FigureChange change, PageContext page) {
        var subject = page.reference().subject(change.subject());
        var measure = page.reference().measure(change.measure());
        String unit = measure.map(found -> found.unit(page.language())).orElse("");
        return new Item(
                null,
                page.words()
                        .get(
                                "dashboard.attention.changed",
                                subject.map(page::name).orElse(change.subject().toString()),
                                measure.map(found -> found.name(page.language()))
                                        .orElse(change.measure().value()),
                                figure(change.before(), unit, page),
                                figure(change.now(), unit, page)),
                subject.map(found -> page.address(CardParts.profile(found), found))
                        .orElse(null));
    }

    private static String figure(@Nullable Quantity quantity, String unit, PageContext page) {
        return quantity == null
                ? page.words().get("dashboard.cell.missing")
                : page.words().formats().quantity(quantity, unit);
    }
}
