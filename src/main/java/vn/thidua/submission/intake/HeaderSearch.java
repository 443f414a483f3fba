package vn.thidua.submission.intake;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.FileColumn;
import vn.thidua.submission.IntakeRules;
import vn.thidua.submission.LineFault;

/** Finds the header, and with it the delimiter: the row whose cells are known names when cut by one of the signs. */
final class HeaderSearch {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** Titles, the name of the body and a date may stand above the header, but not more lines than this. */
    static final int ROWS = 50;

    private final IntakeRules rules;
    private @Nullable Header complete;
    private @Nullable Header partial;

    private HeaderSearch(IntakeRules rules) {
        this.rules = rules;
    }

    /** What was found: a header, or why there is none. */
    record Result(@Nullable Header header, List<LineFault> faults) {}

    static Result in(String head, IntakeRules rules) throws IOException {
        var search = new HeaderSearch(rules);
        for (char delimiter : DELIMITERS) {
            search.tryOut(head, delimiter);
        }
        return search.result();
    }

    /** Looks in the first rows of a table. */
    static Result in(List<List<String>> rows, IntakeRules rules) {
        var search = new HeaderSearch(rules);
        for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
            if (search.isHeader(Header.of(',', row + 1, row + 1, rows.get(row), rules))) {
                break;
            }
        }
        return search.result();
    }

    private void tryOut(String head, char delimiter) throws IOException {
        var records = new CsvRecords(new StringReader(head), delimiter);
        for (int i = 0; i < ROWS && records.next(); i++) {
            if (isHeader(Header.of(delimiter, records, rules))) {
                return;
            }
        }
    }

    private boolean isHeader(Header header) {
        if (header.missing(rules).isEmpty()) {
            complete = better(complete, header);
            return true;
        }
        partial = better(partial, header);
        return false;
    }

    private static Header better(@Nullable Header known, Header found) {
        return known == null || found.known() > known.known() ? found : known;
    }

    private Result result() {
        var found = complete;
        if (found != null) {
            var twice = found.twice();
            return twice == null
                    ? new Result(found, found.notUsed().toList())
                    : new Result(null, List.of(LineFault.of(found.line(), twice)));
        }
        var near = partial;
        if (near != null && near.known() >= 2) {
            var missing = near.missing(rules).stream().map(FileColumn::header).toList();
            return new Result(null, List.of(LineFault.of(near.line(), FileFaults.missingColumns(missing))));
        }
        return new Result(null, List.of(LineFault.of(FileFaults.noHeader())));
    }
}
