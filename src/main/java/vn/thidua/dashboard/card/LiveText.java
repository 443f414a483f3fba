package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.spec.HeadlineCard;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.shared.IndicatorCode;

/**
 * A planner's words with figures in them: {@code {CREMATION_RATE}} is the figure of the subject of the page,
 * {@code {subject}} its name, {@code {period}} the period. What cannot be filled in is said where it stands.
 */
final class LiveText {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

    private LiveText() {}

    static List<Need> needs(HeadlineCard.Text card, PageContext page) {
        Set<IndicatorCode> codes = new LinkedHashSet<>();
        PLACE.matcher(card.text().in(page.language()))
                .results()
                .forEach(place -> indicator(place, page).map(Indicator::code).ifPresent(codes::add));
        return codes.isEmpty()
                ? List.of()
                : List.of(page.need(
                        PageContext.breakdown(page.subject()),
                        codes,
                        page.period(),
                        page.period(),
                        Set.of(page.subject().id())));
    }

    static PageCard make(String id, HeadlineCard.Text card, PageContext page, Facts facts) {
        List<Row> used = new ArrayList<>();
        String text = PLACE.matcher(card.text().in(page.language()))
                .replaceAll(place -> Matcher.quoteReplacement(filled(place, page, facts, used)));
        return new PageCard(
                id,
                card.width(),
                card.title() == null ? "" : card.title().in(page.language()),
                "",
                "",
                new PageCard.Body.Words(text),
                null,
                text,
                used.isEmpty() ? List.of() : CardParts.foot(used.getFirst(), page));
    }

    private static Optional<Indicator> indicator(MatchResult place, PageContext page) {
        return page.indicators().values().stream()
                .filter(indicator -> indicator.code().value().equals(place.group(1)))
                .findFirst();
    }

    private static String filled(MatchResult place, PageContext page, Facts facts, List<Row> used) {
        String name = place.group(1);
        if (name.equals("subject")) {
            return page.name(page.subject());
        } else if (name.equals("period")) {
            return page.words().period(page.period(), page.grain());
        }
        Indicator indicator = indicator(place, page).orElse(null);
        if (indicator == null) {
            return page.words().get("dashboard.text.unknown", name);
        }
        Row row = facts.row(indicator.code(), page.subject().id(), page.grain(), page.period())
                .orElse(null);
        if (row == null || row.quantity() == null) {
            return "(" + page.words().missing(row) + ")";
        }
        used.add(row);
        return page.figures(indicator).full(row.quantity());
    }
}
