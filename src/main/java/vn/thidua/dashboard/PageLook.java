package vn.thidua.dashboard;

import java.util.Map;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.EditionBook;
import vn.thidua.shared.Period;

/** What a screen looks at: an edition, and in it a period and a subject. */
record PageLook(EditionBook book, PageContext context) {
    /** Quarters that have figures, with the number of units that reported. */
    Map<Period, Integer> quarters() {
        return book.reported().quarters();
    }
}
