package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;

/** Which problems are shown, as the address says: {@code ?severity=must_fix&code=CREM-01}; null means all. */
record ProblemFilter(@Nullable Severity severity, @Nullable String code) implements Serializable {
    static final ProblemFilter ALL = new ProblemFilter(null, null);

    /** What an address says; a word that means nothing filters nothing. */
    static ProblemFilter of(Map<String, List<String>> parameters) {
        var severity = first(parameters, "severity");
        var code = first(parameters, "code");
        return new ProblemFilter(
                Stream.of(Severity.values())
                        .filter(s -> s.dbText().equals(severity.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null),
                code.isBlank() ? null : code);
    }

    boolean keeps(Problem problem) {
        return (severity == null || problem.severity() == severity)
                && (code == null || problem.code().equals(code));
    }

    List<Problem> of(List<Problem> problems) {
        return problems.stream().filter(this::keeps).toList();
    }

    ProblemFilter severity(@Nullable Severity other) {
        return new ProblemFilter(other, code);
    }

    ProblemFilter code(@Nullable String other) {
        return new ProblemFilter(severity, other);
    }

    /** The address of a screen with this filter. */
    String at(String address) {
        var parts = new ArrayList<String>();
        if (severity != null) {
            parts.add("severity=" + severity.dbText());
        }
        if (code != null) {
            parts.add("code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? address : address + "?" + String.join("&", parts);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        var given = parameters.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }
}
