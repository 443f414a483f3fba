package vn.thidua.submission.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thidua.shared.SearchKey;

/** Whether the words behind a count name the measure's own unit: "vụ" for "vụ việc", "tổ dân phố" for "thôn, TDP". */
final class CountedUnit {
    /** Words that reports use for one another. */
    private static final List<Set<String>> SAME =
            List.of(Set.of("vu", "vu viec", "viec", "cuoc"), Set.of("don vi cap xa", "xa", "phuong", "thi tran"));

    private CountedUnit() {}

    static boolean matches(String words, String unit) {
        var given = plain(words);
        var expected = plain(unit);
        return given.isEmpty()
                || expected.equals(given)
                || expected.startsWith(given + " ")
                || Arrays.asList(expected.split(" ", -1)).contains(given)
                || SAME.stream().anyMatch(group -> group.contains(given) && group.contains(expected));
    }

    private static String plain(String text) {
        return SearchKey.of(text.replace(',', ' ').replace('/', ' ')).replace("to dan pho", "tdp");
    }
}
