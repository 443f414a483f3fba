package vn.thidua.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.etl.load.FigureSearch;
import vn.thidua.etl.run.RunFiles;
import vn.thidua.etl.run.RunStore;
import vn.thidua.etl.spec.JobSpecs;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.submission.Submissions;

/** Leads from a figure back to the cell it was read from. */
@Component
public class FigureSources {
    private final Submissions submissions;
    private final RunStore runs;
    private final RunFiles files;
    private final JobSpecs specs;
    private final FigureSearch search;

    FigureSources(Submissions submissions, RunStore runs, RunFiles files, JobSpecs specs, FigureSearch search) {
        this.submissions = submissions;
        this.runs = runs;
        this.files = files;
        this.specs = specs;
        this.search = search;
    }

    /** The file of a submission, registered or only looked at in a dry run. */
    public Optional<FigureFile> source(SubmissionId id) {
        return submissions
                .find(id)
                .map(one -> new FigureFile(one.job(), one.dataset(), one.sha256(), one.fileName(), one.receivedFrom()))
                .or(() -> lookedAt(id));
    }

    private Optional<FigureFile> lookedAt(SubmissionId id) {
        return files.latestWith(id)
                .flatMap(file -> runs.find(file.run()).flatMap(run -> {
                    var asked = run.request().dataset();
                    return specs.find(run.job())
                            .map(spec -> asked == null ? spec.dataset() : asked)
                            .map(dataset -> new FigureFile(
                                    run.job(),
                                    dataset,
                                    file.sha256(),
                                    file.name(),
                                    run.request().by()));
                }));
    }

    /**
     * The cell of a figure in the file of a submission.
     *
     * @return empty if the file is gone, its job is no more, or its lines do not name the figure
     */
    public Optional<FigurePlace> find(SubmissionId submission, SubjectId subject, Period period, int measure) {
        var source = source(submission);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        var file = source.get();
        var given = files.latestWith(submission)
                .flatMap(read -> runs.find(read.run()))
                .map(run -> run.request().period())
                .orElse(null);
        return specs.find(file.job()).flatMap(spec -> {
            try {
                return search.find(file, spec, given, subject, period, measure);
            } catch (IOException e) {
                throw new UncheckedIOException("the archived file %s cannot be read".formatted(file.sha256()), e);
            }
        });
    }
}
