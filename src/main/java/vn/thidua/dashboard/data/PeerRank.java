package vn.thidua.dashboard.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Better;
import vn.thidua.shared.SubjectId;

/**
 * Where a subject stands among those it competes with. Equal values share a rank, and the ranks behind them are left out;
 * values are compared unrounded. Whose figures are incomplete is not ranked.
 *
 * @param rank 1 for the best
 * @param among how many are ranked
 * @param shared whether others have the same rank
 * @param unranked how many of the others are not ranked
 * @param ahead the nearest with a better value; null for the first
 * @param behind the nearest with a worse value; null for the last
 */
public record PeerRank(
        Row own,
        int rank,
        int among,
        boolean shared,
        int unranked,
        @Nullable Row ahead,
        @Nullable Row behind) {

    /**
     * Empty when the subject is not ranked itself, or the figure has no better direction.
     *
     * @param peers one row each, the subject's own among them
     */
    public static Optional<PeerRank> of(SubjectId subject, List<Row> peers, Better better) {
        if (better == Better.NEUTRAL) {
            return Optional.empty();
        }
        Comparator<Row> bestFirst = Comparator.comparing(Row::value);
        Comparator<Row> order = better == Better.HIGHER ? bestFirst.reversed() : bestFirst;
        List<Row> ranked = peers.stream().filter(PeerRank::ranked).sorted(order).toList();
        return ranked.stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .map(own -> among(own, ranked, peers.size(), order));
    }

    private static PeerRank among(Row own, List<Row> ranked, int peers, Comparator<Row> order) {
        List<Row> better =
                ranked.stream().filter(row -> order.compare(row, own) < 0).toList();
        List<Row> worse =
                ranked.stream().filter(row -> order.compare(row, own) > 0).toList();
        return new PeerRank(
                own,
                better.size() + 1,
                ranked.size(),
                better.size() + worse.size() + 1 < ranked.size(),
                peers - ranked.size(),
                better.isEmpty() ? null : better.getLast(),
                worse.isEmpty() ? null : worse.getFirst());
    }

    /** Whether a row takes part: complete, and no reference point of somebody else. */
    public static boolean ranked(Row row) {
        return row.rankable() && row.complete();
    }
}
