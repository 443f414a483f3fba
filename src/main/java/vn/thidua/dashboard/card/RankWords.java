package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard.Detail;
import vn.thidua.dashboard.data.Chance;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.PeerRank;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Better;
import vn.thidua.reference.Subject;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectType;

/** The rank of a unit among its peers in words: which, why this one, and what would move it up. Clusters have none. */
final class RankWords {
    private final Indicator indicator;
    private final PageContext page;
    private final FigureText figures;
    private final Sentences words;

    private RankWords(Indicator indicator, PageContext page) {
        this.indicator = indicator;
        this.page = page;
        this.figures = page.figures(indicator);
        this.words = page.words();
    }

    /** The figures of everybody a unit is ranked among. */
    static List<Need> needs(Set<IndicatorCode> codes, Subject unit, PageContext page) {
        List<Subject> peers = unit.type() == SubjectType.UNIT ? page.peers(unit) : List.of();
        return peers.isEmpty()
                ? List.of()
                : List.of(page.need(
                        Breakdown.UNIT,
                        codes,
                        page.period(),
                        page.period(),
                        peers.stream().map(Subject::id).collect(Collectors.toUnmodifiableSet())));
    }

    static List<Detail> of(Indicator indicator, Subject unit, PageContext page, Facts facts) {
        if (unit.type() != SubjectType.UNIT || indicator.better() == Better.NEUTRAL) {
            return List.of();
        }
        return new RankWords(indicator, page).lines(unit, Peers.rows(indicator.code(), unit, page, facts));
    }

    private List<Detail> lines(Subject unit, List<Row> rows) {
        List<Detail> lines = new ArrayList<>();
        String label = Peers.rankLabel(unit, page);
        PeerRank place = PeerRank.of(unit.id(), rows, indicator.better()).orElse(null);
        if (place == null) {
            rows.stream()
                    .filter(row -> row.subject().equals(unit.id()) && row.value() != null)
                    .findFirst()
                    .ifPresent(own -> lines.add(new Detail(
                            label, words.get("dashboard.rank.incomplete", words.coverage(own, page.grain())))));
            return lines;
        }
        lines.add(new Detail(label, rank(place)));
        String why = why(place);
        if (!why.isEmpty()) {
            lines.add(new Detail(words.get("dashboard.rank.why"), why));
        }
        if (place.ahead() != null) {
            lines.add(new Detail(words.get("dashboard.rank.up"), up(place.own(), place.ahead())));
        }
        return lines;
    }

    private String rank(PeerRank place) {
        String rank = words.get(
                place.shared() ? "dashboard.rank.shared" : "dashboard.rank.own",
                String.valueOf(place.rank()),
                String.valueOf(place.among()));
        return place.unranked() == 0
                ? rank
                : words.get("dashboard.rank.unranked", rank, String.valueOf(place.unranked()));
    }

    /** "kém Đông Anh 0,8 điểm phần trăm, hơn Sóc Sơn 1,2 điểm phần trăm", and where chance is enough to explain it. */
    private String why(PeerRank place) {
        List<String> sides = new ArrayList<>();
        side("dashboard.rank.behind", place.own(), place.ahead(), sides);
        side("dashboard.rank.before", place.own(), place.behind(), sides);
        return String.join("; ", sides);
    }

    private void side(String key, Row own, @Nullable Row other, List<String> sides) {
        if (other != null) {
            String gap = figures.gap(CardParts.value(own), CardParts.value(other));
            String side = words.get(key, page.name(other), gap, figures.full(CardParts.value(other)));
            sides.add(Chance.explains(own, other) ? words.get("dashboard.rank.chance", side) : side);
        }
    }

    /** How many cases or how much more would reach the next one, all else unchanged. */
    private String up(Row own, Row ahead) {
        BigDecimal goal = CardParts.value(ahead);
        BigDecimal counted = own.denominator();
        if (counted == null || own.numerator() == null) {
            return words.get(
                    "dashboard.rank.up.amount",
                    figures.full(goal.subtract(CardParts.value(own)).abs()),
                    page.name(ahead));
        }
        // the value of a ratio, not what is shown of it, decides: as many whole cases as reach it
        BigDecimal reached = goal.multiply(counted)
                .setScale(0, indicator.better() == Better.HIGHER ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal more =
                reached.subtract(Objects.requireNonNull(own.numerator())).abs();
        return words.get(
                indicator.better() == Better.HIGHER ? "dashboard.rank.up.more" : "dashboard.rank.up.less",
                words.formats().number(more),
                words.formats().number(reached),
                words.formats().number(counted),
                page.name(ahead));
    }
}
