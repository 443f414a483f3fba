package vn.thidua.etl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.etl.load.ArchivedFiles;
import vn.thidua.etl.load.ProblemsCsv;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunProblems;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.SubmissionId;
import vn.thidua.shared.Texts;
import vn.thidua.submission.AnnotatedWorkbook;
import vn.thidua.submission.Submissions;

/**
 * Files as they go back to whoever handed them in: a workbook with its problems at their cells, of any other file the list
 * of its problems.
 */
@Component
public class AnnotatedFiles {
    private static final int MOST_PROBLEMS = 10_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12";

    private final Submissions submissions;
    private final RunFiles files;
    private final RunProblems problems;
    private final ArchivedFiles archived;

    AnnotatedFiles(Submissions submissions, RunFiles files, RunProblems problems, ArchivedFiles archived) {
        this.submissions = submissions;
        this.files = files;
        this.problems = problems;
        this.archived = archived;
    }

    /**
     * A file to download.
     *
     * @param name with its ending
     * @param type of its content, as HTTP calls it
     */
    public record Annotated(String name, String type, byte[] content) {}

    /** The file of a submission with what the last run found in it; empty if it is not known or not kept. */
    public Optional<Annotated> of(SubmissionId id, Language language) throws IOException {
        var submission = submissions.find(id);
        if (submission.isEmpty()) {
            return Optional.empty();
        }
        var own = problems.of(id, language, MOST_PROBLEMS);
        // a file that could not be read at all has problems of its run, but is no submission of it
        var read = own.isEmpty() ? files.latestWith(submission.get().sha256()) : Optional.<RunFiles.ReadBy>empty();
        return annotated(
                submission.get().sha256(),
                submission.get().fileName(),
                read.map(file -> of(file.run(), file.name(), language)).orElse(own),
                language);
    }

    /** A file of a run with what that run found in it; empty if it is not one of its files or not kept. */
    public Optional<Annotated> find(RunId run, String name, Language language) throws IOException {
        var file =
                files.of(run).stream().filter(each -> each.name().equals(name)).findFirst();
        return file.isEmpty()
                ? Optional.empty()
                : annotated(file.get().sha256(), name, of(run, name, language), language);
    }

    private List<Problem> of(RunId run, String name, Language language) {
        return problems.of(run, language, MOST_PROBLEMS).stream()
                .filter(problem -> name.equals(problem.file()))
                .toList();
    }

    private Optional<Annotated> annotated(String sha256, String name, List<Problem> found, Language language)
            throws IOException {
        var original = archived.original(sha256);
        if (original.isPresent() && AnnotatedWorkbook.isPossible(original.get())) {
            var out = new ByteArrayOutputStream();
            AnnotatedWorkbook.write(original.get(), found, new Texts(language), out);
            return Optional.of(new Annotated(name, name.endsWith(".xlsm") ? MACROS : WORKBOOK, out.toByteArray()));
        }
        return original.isEmpty() && found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annotated(
                        name + ".problems.csv",
                        "text/csv; charset=utf-8",
                        ProblemsCsv.of(found, language).getBytes(StandardCharsets.UTF_8)));
    }
}
