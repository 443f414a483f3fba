package vn.thidua.ui.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.dashboard.PageCard;
import vn.thidua.reference.References;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.submission.report.Evidence;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;

/**
 * Hands out the files that the page of a unit lists, to whoever sees the unit by name; to others it is as if there were
 * none. They are saved, never shown in the browser, whatever they claim to be.
 */
@RestController
class EvidenceDownload {
    private final EvidenceFiles files;
    private final References references;
    private final CurrentUser user;

    EvidenceDownload(EvidenceFiles files, References references, CurrentUser user) {
        this.files = files;
        this.references = references;
        this.user = user;
    }

    @GetMapping("/" + PageCard.FILES + "{id}")
    ResponseEntity<Resource> file(@PathVariable("id") long id) {
        Optional<Evidence> file = files.reportOf(id)
                .filter(this::sees)
                .flatMap(key ->
                        files.of(key).stream().filter(each -> each.id() == id).findFirst());
        Optional<Path> bytes = file.flatMap(files::file);
        if (file.isEmpty() || bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.get().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(bytes.get()));
    }

    private boolean sees(ReportKey key) {
        return user.may(Right.SEE)
                && references
                        .current(key.dataset())
                        .named(user.scope(), key.unit(), key.period().last());
    }
}
