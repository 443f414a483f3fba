package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Row;
import vn.thidua.shared.SubjectType;

/**
 * What several subjects' figures say together. Units are compared by figure, where the reader wishes it kind by kind;
 * clusters by their own change.
 */
final class Spread {
    /** More are too many for a sentence: then that of the page's unit alone is told of, or all units as one. */
    private static final int MOST_GROUPS = 2;

    private Spread() {}

    /** "Cao nhất Đông Anh 92,1%, thấp nhất Sóc Sơn 71,2%, mức giữa 85,4%", or "Cả 5 nơi đều 0%"; empty below two figures. */
    static Optional<String> sentence(List<Row> rows, FigureText figures, PageContext page) {
        List<String> kinds = new ArrayList<>();
        Map<String, List<Row>> groups = Peers.byGroup(rows, page);
        if (groups.size() > MOST_GROUPS) {
            groups.keySet().retainAll(Set.of(Peers.among(page.subject(), page)));
        }
        groups.forEach((kind, own) -> of(own, figures, page)
                .ifPresent(sentence -> kinds.add(page.words()
                        .get(
                                "dashboard.peers.finding",
                                String.valueOf(CardParts.comparable(own).size()),
                                kind,
                                sentence))));
        return kinds.isEmpty() ? of(rows, figures, page) : Optional.of(String.join(". ", kinds));
    }

    private static Optional<String> of(List<Row> rows, FigureText figures, PageContext page) {
        List<Row> sorted = CardParts.comparable(rows).stream()
                .sorted(Comparator.comparing(CardParts::value))
                .toList();
        if (sorted.size() < 2) {
            return Optional.empty();
        }
        Row least = sorted.getFirst();
        Row most = sorted.getLast();
        if (CardParts.value(least).compareTo(CardParts.value(most)) == 0) {
            return Optional.of(page.words()
                    .get(
                            "dashboard.finding.equal",
                            String.valueOf(sorted.size()),
                            figures.full(CardParts.value(most))));
        }
        return Optional.of(page.words()
                .get(
                        "dashboard.finding.spread",
                        page.name(most),
                        figures.full(CardParts.value(most)),
                        page.name(least),
                        figures.full(CardParts.value(least)),
                        figures.full(median(sorted))));
    }

    /** Mức giữa (trung vị) of rows that are sorted by value. */
    private static BigDecimal median(List<Row> sorted) {
        int middle = sorted.size() / 2;
        BigDecimal upper = CardParts.value(sorted.get(middle));
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(CardParts.value(sorted.get(middle - 1))).divide(BigDecimal.TWO);
    }

    static Optional<BigDecimal> medianOf(List<Row> rows) {
        List<Row> sorted = CardParts.comparable(rows).stream()
                .sorted(Comparator.comparing(CardParts::value))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(median(sorted));
    }

    /** "tăng ở 4/5 cụm so với cùng kỳ"; empty when nothing can be compared. */
    static Optional<String> movement(List<Row> now, List<Row> before, PageContext page) {
        List<Integer> signs = new ArrayList<>();
        for (Row row : CardParts.comparable(now)) {
            CardParts.comparable(before).stream()
                    .filter(earlier -> continues(row, earlier))
                    .findFirst()
                    .ifPresent(earlier -> signs.add(CardParts.value(row).compareTo(CardParts.value(earlier))));
        }
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        long up = signs.stream().filter(sign -> sign > 0).count();
        String against = page.words().against(page.comparedWith());
        if (up == 0) {
            return Optional.of(page.words().get("dashboard.finding.movement.none", against));
        }
        return Optional.of(page.words()
                .get("dashboard.finding.movement", String.valueOf(up), String.valueOf(signs.size()), against));
    }

    /** The same subject, or the cluster of the same code that it continues. */
    private static boolean continues(Row row, Row earlier) {
        return row.subjectType() == SubjectType.CLUSTER
                ? earlier.code().equals(row.code())
                : earlier.subject().equals(row.subject());
    }

    /** How many of the subjects have reported, all together. */
    static String coverage(List<Row> rows, PageContext page) {
        int reported = rows.stream().mapToInt(Row::reported).sum();
        int expected = rows.stream().mapToInt(Row::expected).sum();
        return page.words().coverage(reported, expected, SubjectType.CLUSTER, page.grain());
    }

    /** The row whose figures count up to the earliest day: what all of them are known for. */
    static Optional<Row> earliest(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.cutOff() != null)
                .min(Comparator.comparing(row -> java.util.Objects.requireNonNull(row.cutOff())));
    }
}
