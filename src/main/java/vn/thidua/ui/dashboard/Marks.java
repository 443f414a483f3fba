package vn.thidua.ui.dashboard;

import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.Standing;
import vn.thidua.ui.component.Status;
import vn.thidua.ui.component.StatusMark;

/** Standings as the status marks of the layout parts. */
public final class Marks {
    private Marks() {}

    public static StatusMark of(PageCard.Mark mark) {
        return new StatusMark(status(mark.standing()), mark.words());
    }

    static Status status(Standing standing) {
        return switch (standing) {
            case MET -> Status.MET;
            case WATCH -> Status.WATCH;
            case MISSED -> Status.MISSED;
        };
    }
}
