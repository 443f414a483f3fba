package vn.thidua.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;

/** The problems found in one reading of the reference files. Each of them stops the load. */
final class Findings {
    static final String NO_FILE = "REF-01";
    static final String HEADER = "REF-02";
    static final String NUMBER_OF_CELLS = "REF-03";
    static final String VALUE = "REF-04";
    static final String ID_TWICE = "REF-05";
    static final String CODE_TWICE = "REF-06";
    static final String UNKNOWN_CODE = "REF-07";
    static final String DATE_ORDER = "REF-08";
    static final String OVERLAP = "REF-09";
    static final String WEIGHTS = "REF-10";
    static final String CIRCLE = "REF-11";
    static final String NOT_FROM_AREAS = "REF-12";
    static final String OUTSIDE = "REF-13";
    static final String ID_REUSED = "REF-14";
    static final String ROW_TWICE = "REF-15";
    static final String NOT_UTF8 = "REF-16";

    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Texts texts) {
        this.texts = texts;
    }

    void add(String code, String file, @Nullable Integer line, @Nullable String column, Object... arguments) {
        problems.add(Problem.of(texts, "reference", code, Severity.MUST_FIX, arguments)
                .at(file, null, line, column));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
