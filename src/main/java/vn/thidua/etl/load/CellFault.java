package vn.thidua.etl.load;

import vn.thidua.etl.run.Wording;
import vn.thidua.submission.Fault;

/** Unwinds the reading of one cell that cannot be taken. Without a stack trace: there may be very many. */
final class CellFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String column;
    private final transient Wording wording;

    CellFault(String column, Wording wording) {
        super(column, null, false, false);
        this.column = column;
        this.wording = wording;
    }

    CellFault(String column, Fault fault) {
        this(column, Wording.of(fault));
    }

    /** Header of the column at fault. */
    String column() {
        return column;
    }

    Wording wording() {
        return wording;
    }
}
