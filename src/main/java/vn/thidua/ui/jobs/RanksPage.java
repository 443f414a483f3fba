package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.List;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.RankMove;
import vn.thidua.reference.Reference;

/**
 * Units that change rank, largest moves first.
 *
 * @param finding how many there are, in a sentence
 * @param cut a sentence if not all are shown; else blank
 */
record RanksPage(List<RankLine> lines, String finding, String cut) implements Serializable {
    /** So many lines are shown. */
    static final int SHOWN = 100;

    static RanksPage of(List<RankMove> moves, Indicators indicators, Reference reference, JobWords words) {
        var lines = moves.stream()
                .limit(SHOWN)
                .flatMap(move -> indicators.find(move.indicator()).stream()
                        .map(indicator -> RankLine.of(move, indicator, reference, words)))
                .toList();
        var units = moves.stream().map(RankMove::unit).distinct().count();
        return new RanksPage(
                lines,
                moves.isEmpty() ? words.say("ranks.none") : words.say("ranks.finding", units, moves.size()),
                moves.size() > SHOWN ? words.say("ranks.cut", SHOWN) : "");
    }
}
