package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

/** What places say: who leads or where the subject of the page stands, who moved most, who has no place and why. */
final class MovementWords {
    private static final int NAMED = 5;

    private MovementWords() {}

    static String finding(RankPlaces places, List<Subject> subjects, FigureText figures, PageContext page) {
        Period now = places.latest();
        List<Subject> ranked = places.ranked(subjects, now);
        List<String> parts = new ArrayList<>();
        if (subjects.contains(page.subject()) && ranked.contains(page.subject())) {
            parts.add(page.words()
                    .get(
                            "dashboard.ranks.own",
                            page.name(page.subject()),
                            text(places.place(page.subject(), now)),
                            String.valueOf(ranked.size()),
                            Peers.among(page.subject(), page)));
        } else if (!ranked.isEmpty()) {
            List<String> first = ranked.stream()
                    .filter(subject -> Objects.equals(places.place(subject, now), 1))
                    .map(page::name)
                    .toList();
            Row row = Objects.requireNonNull(places.row(ranked.getFirst(), now));
            parts.add(page.words()
                    .get("dashboard.ranks.first", page.words().list(first), figures.full(CardParts.value(row))));
        }
        climber(places, ranked, now, page).ifPresent(parts::add);
        List<String> without = subjects.stream()
                .filter(subject -> !ranked.contains(subject))
                .map(page::name)
                .toList();
        if (!without.isEmpty()) {
            parts.add(page.words().get("dashboard.ranks.without", names(without, page)));
        }
        String finding =
                page.words().get("dashboard.finding.in", page.words().formats().period(now), String.join("; ", parts));
        return now.equals(page.period())
                ? finding
                : finding + ". "
                        + page.words()
                                .get(
                                        "dashboard.ranks.later",
                                        page.words().formats().period(page.period()));
    }

    private static String names(List<String> names, PageContext page) {
        return names.size() <= NAMED + 1
                ? page.words().list(names)
                : page.words()
                        .get(
                                "dashboard.top.more",
                                String.join(", ", names.subList(0, NAMED)),
                                String.valueOf(names.size() - NAMED));
    }

    /** Who climbed most since the same quarter of the year before. */
    private static Optional<String> climber(RankPlaces places, List<Subject> ranked, Period now, PageContext page) {
        Period then = now.sameLastYear();
        return ranked.stream()
                .filter(subject -> climbed(places, subject, then, now) > 0)
                .max(Comparator.comparingInt(subject -> climbed(places, subject, then, now)))
                .map(subject -> page.words()
                        .get(
                                "dashboard.ranks.climber",
                                page.name(subject),
                                text(places.place(subject, then)),
                                text(places.place(subject, now))));
    }

    private static int climbed(RankPlaces places, Subject subject, Period then, Period later) {
        Integer before = places.place(subject, then);
        Integer now = places.place(subject, later);
        return before == null || now == null ? 0 : before - now;
    }

    /** Why there is no place. */
    static String why(@Nullable Row row, PageContext page) {
        return row == null || row.value() == null
                ? page.words().missing(row)
                : page.words().get("dashboard.ranks.incomplete", row.reported() + "/" + row.expected());
    }

    private static String text(@Nullable Integer place) {
        return place == null ? "–" : String.valueOf(place);
    }
}
