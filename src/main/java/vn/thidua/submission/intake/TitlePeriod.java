package vn.thidua.submission.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.shared.SearchKey;

/** The quarter that a title above a table names: "BÁO CÁO QUÝ IV NĂM 2022", "Quý 4/2022". */
final class TitlePeriod {
    private static final Pattern QUARTER = Pattern.compile(
            "(?<![a-z])(?:quy|quarter) *(iv|i{1,3}|[1-4])(?: */ *| *- *|, *| )(?:nam )?(20[0-9]{2})(?![0-9])");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private TitlePeriod() {}

    /** The code of the one quarter that the rows name; empty if they name none or several. */
    static Optional<String> in(List<List<String>> rows) {
        Set<String> named = new LinkedHashSet<>();
        for (var row : rows) {
            var found = QUARTER.matcher(SearchKey.of(String.join(" ", row)));
            while (found.find()) {
                int roman = ROMAN.indexOf(found.group(1));
                named.add(found.group(2) + "Q" + (roman < 0 ? found.group(1) : Integer.toString(roman + 1)));
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
