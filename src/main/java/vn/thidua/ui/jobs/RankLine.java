package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.RankMove;
import vn.thidua.reference.Reference;

/** A unit that changes rank: which, within which cluster, by which indicator and when. */
record RankLine(String unit, String cluster, String indicator, String period, String rank, String values)
        implements Serializable {

    static RankLine of(RankMove move, Indicator indicator, Reference reference, JobWords words) {
        var figures = new FigureText(indicator, words.language());
        return new RankLine(
                ChangeLine.subject(move.unit(), reference, words),
                ChangeLine.subject(move.cluster(), reference, words),
                figures.name(),
                ChangeLine.period(move.period().id(), reference, words),
                words.say("ranks.move", place(move.oldRank(), words), place(move.newRank(), words), move.ranked()),
                words.say(
                        "ranks.values",
                        value(move.oldValue(), figures, words),
                        value(move.newValue(), figures, words)));
    }

    private static String place(@Nullable Integer rank, JobWords words) {
        return rank == null ? words.say("ranks.none-yet") : Integer.toString(rank);
    }

    private static String value(@Nullable BigDecimal value, FigureText figures, JobWords words) {
        return value == null ? words.say("figure.absent") : figures.full(value);
    }
}
