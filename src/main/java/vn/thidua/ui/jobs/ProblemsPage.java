package vn.thidua.ui.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.ui.component.Mark;

/**
 * The problems of a run as the filter leaves them.
 *
 * @param severities choices of severity with their numbers, "all" first
 * @param codes choices of code with their numbers, "all" first
 * @param lines the problems that the filter keeps, in the order of files and lines
 * @param cut a sentence if the run found more than are kept; else blank
 */
record ProblemsPage(List<Choice> severities, List<Choice> codes, List<ProblemLine> lines, String cut)
        implements Serializable {
    /** So many problems of a run are kept. */
    static final int KEPT = 10_000;

    /** A filter that one can choose. */
    record Choice(String label, String address, boolean chosen) implements Serializable {}

    /** One problem; places that are not known are blank. */
    record ProblemLine(
            Mark severity,
            String code,
            String file,
            String line,
            String column,
            String measure,
            String message,
            String suggestion)
            implements Serializable {

        static ProblemLine of(Problem problem, JobWords words) {
            var line = problem.line();
            var sheet = problem.sheet();
            return new ProblemLine(
                    words.severity(problem.severity()),
                    problem.code(),
                    given(problem.file()) + (sheet == null ? "" : " · " + sheet),
                    line == null ? "" : Integer.toString(line),
                    given(problem.column()),
                    given(problem.measure()),
                    problem.message(),
                    given(problem.suggestion()));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * @param found how many problems the run found, of which {@code kept} are all or the first
     * @param address of the run
     */
    static ProblemsPage of(List<Problem> kept, int found, ProblemFilter filter, String address, JobWords words) {
        return new ProblemsPage(
                severities(kept, filter, address, words),
                codes(kept, filter, address, words),
                filter.of(kept).stream().map(p -> ProblemLine.of(p, words)).toList(),
                found > kept.size() ? words.say("problems.cut", kept.size(), found) : "");
    }

    private static List<Choice> severities(List<Problem> kept, ProblemFilter filter, String address, JobWords words) {
        var ofCode = filter.severity(null).of(kept);
        var all = new Choice(
                words.say("filter.all", ofCode.size()), filter.severity(null).at(address), filter.severity() == null);
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(Severity.values())
                                .map(severity -> new Choice(
                                        words.say(
                                                "filter.choice",
                                                words.severity(severity).word(),
                                                count(ofCode, severity)),
                                        filter.severity(severity).at(address),
                                        filter.severity() == severity)))
                .toList();
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static List<Choice> codes(List<Problem> kept, ProblemFilter filter, String address, JobWords words) {
        var ofSeverity = filter.code(null).of(kept);
        var numbers =
                ofSeverity.stream().collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));
        var chosen = filter.code();
        if (chosen != null) {
            numbers.putIfAbsent(chosen, 0L);
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(words.say("filter.all-codes"), filter.code(null).at(address), chosen == null));
        Function<String, String> label = code -> words.say("filter.choice", code, numbers.getOrDefault(code, 0L));
        numbers.keySet()
                .forEach(code -> choices.add(
                        new Choice(label.apply(code), filter.code(code).at(address), code.equals(chosen))));
        return List.copyOf(choices);
    }
}
