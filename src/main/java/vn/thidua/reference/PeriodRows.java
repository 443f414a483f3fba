package vn.thidua.reference;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Period;

/** {@code periods.csv}: spans with a name of their own. */
final class PeriodRows {
    private static final String FILE = "periods.csv";
    private static final List<String> HEADER = CsvRow.columns("first,last,label_vi,label_en,source");

    private PeriodRows() {}

    static List<NamedPeriod> read(ReferenceFolder folder) {
        var rows = new ArrayList<Located<NamedPeriod>>();
        for (var row : folder.rows(FILE, HEADER)) {
            var first = row.date("first");
            var last = row.date("last");
            var vi = row.text("label_vi");
            var en = row.text("label_en");
            if (!row.bad() && last.isBefore(first)) {
                row.refuse(Findings.DATE_ORDER, "last", last.toString(), first.toString());
            }
            if (!row.bad()) {
                rows.add(new Located<>(row.line(), new NamedPeriod(Period.span(first, last), vi, en)));
            }
        }
        folder.unique(FILE, rows, NamedPeriod::period);
        return rows.stream().map(Located::row).toList();
    }
}
