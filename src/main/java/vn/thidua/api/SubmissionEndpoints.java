package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.etl.AnnotatedFiles;
import vn.thidua.etl.JobKind;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobView;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.Uploads;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubmissionId;
import vn.thidua.submission.Submission;
import vn.thidua.submission.Submissions;

/** Hands figures in, and tells what became of them. */
@RestController
@RequestMapping(path = "/api/v1/submissions", produces = "application/json")
@Tag(name = "Submissions")
class SubmissionEndpoints {
    private static final int PROBLEMS = 10_000;

    private final Uploads uploads;
    private final Submissions submissions;
    private final AnnotatedFiles annotated;
    private final JobRuns runs;
    private final CurrentUser user;

    SubmissionEndpoints(
            Uploads uploads, Submissions submissions, AnnotatedFiles annotated, JobRuns runs, CurrentUser user) {
        this.uploads = uploads;
        this.submissions = submissions;
        this.annotated = annotated;
        this.runs = runs;
        this.user = user;
    }

    record Accepted(long id, String job, long run, String status) {}

    record Status(
            long id,
            String job,
            String dataset,
            String file,
            String sha256,
            Instant receivedAt,
            String status,
            @Nullable Long run,
            @Nullable Integer edition,
            long read,
            long accepted,
            long rejected,
            List<ProblemRow> problems) {}

    @PostMapping(consumes = "multipart/form-data")
    @Operation(
            summary = "Hands a file in",
            description = "Long or wide CSV, or a workbook, as a job expects it. Answers 202 and an id at once.")
    ResponseEntity<Accepted> receive(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "job", defaultValue = "quarterly-submissions") String job,
            HttpServletRequest request)
            throws IOException {
        user.require(Right.SUBMIT);
        // rows of other units inside the file would pass: whoever speaks for one unit hands in through the staff
        if (!user.scope().everything()) throw new ApiProblem(ApiProblem.Kind.OUT_OF_SCOPE, user.name());
        var target = job(job);
        if (target.kind() != JobKind.SUBMISSIONS || target.dataset() == null) {
            throw ApiProblem.badValue("job", job, "GET /api/v1/jobs");
        }
        if (file.isEmpty()) throw ApiProblem.badValue("file", "", "> 0 byte");
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        var received = uploads.receive(target, name, file::getInputStream, RunOrigin.API, user.name());
        var submission = received.submissions().getFirst();
        var id = submission.id().value();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/submissions/" + id))
                .body(new Accepted(
                        id, job, received.run().value(), submission.state().dbText()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "What became of a submission, with its problems")
    Status find(@PathVariable("id") long id, HttpServletRequest request) {
        return (id < 1 ? Optional.<Submission>empty() : submissions.find(new SubmissionId(id)))
                .filter(this::mayRead)
                .map(submission -> status(submission, request))
                .orElseThrow(() -> ApiProblem.notFound("submission " + id));
    }

    @GetMapping(
            path = "/{id}/annotated",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.ALL_VALUE})
    @Operation(
            summary = "The file with its problems",
            description = "A workbook comes back with marked cells, comments and a list as its first sheet, and can be"
                    + " handed in again once it is corrected; of any other file the problems as CSV.")
    ResponseEntity<byte[]> annotated(@PathVariable("id") long id, HttpServletRequest request) throws IOException {
        var readable =
                (id < 1 ? Optional.<Submission>empty() : submissions.find(new SubmissionId(id))).filter(this::mayRead);
        var file = readable.isEmpty()
                ? Optional.<AnnotatedFiles.Annotated>empty()
                : annotated.of(readable.get().id(), ApiErrors.language(request));
        return file.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(found.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(found.content()))
                .orElseThrow(() -> ApiProblem.notFound("submission " + id));
    }

    /** One's own; all of them for those who work with jobs. Others do not learn that there is one. */
    private boolean mayRead(Submission submission) {
        return submission.receivedFrom().equals(user.name()) || user.may(Right.RUN) || user.may(Right.PUBLISH);
    }

    private Status status(Submission submission, HttpServletRequest request) {
        return new Status(
                submission.id().value(),
                submission.job(),
                submission.dataset().dbText(),
                submission.fileName(),
                submission.sha256(),
                submission.receivedAt(),
                submission.state().dbText(),
                submission.run(),
                Optional.ofNullable(submission.edition())
                        .map(EditionNumber::value)
                        .orElse(null),
                submission.rowsRead(),
                submission.accepted(),
                submission.rejected(),
                runs.problems(submission.id(), ApiErrors.language(request), PROBLEMS).stream()
                        .map(ProblemRow::of)
                        .toList());
    }

    private JobView job(String id) {
        return runs.jobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badValue("job", id, "GET /api/v1/jobs"));
    }
}
