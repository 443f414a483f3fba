package vn.thidua.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.operations.DataDirectory;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;

/** Where commands of the same user hand their wishes over; open to the token in the data directory only. */
@RestController
@RequestMapping("/internal")
@ConditionalOnWebApplication
class InternalEndpoints {
    private final DataDirectory directory;
    private final Backup backup;
    private final JobCommand jobs;

    InternalEndpoints(DataDirectory directory, Backup backup, JobCommand jobs) {
        this.directory = directory;
        this.backup = backup;
        this.jobs = jobs;
    }

    record JobWish(
            String job,
            @Nullable String inbox,
            @Nullable String period,
            @Nullable String dataset,
            boolean dryRun) {}

    @PostMapping("/job")
    ResponseEntity<StreamingResponseBody> job(
            @RequestBody JobWish wish, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var command = new Command.Job(
                directory.root(),
                wish.job(),
                wish.inbox() == null ? null : Path.of(wish.inbox()),
                wish.period() == null ? null : Period.parse(wish.period()).orElseThrow(),
                wish.dataset() == null ? null : Dataset.fromDb(wish.dataset()),
                wish.dryRun());
        return HandedOver.answer(language, console -> jobs.follow(command, console));
    }

    record BackupWish(String file) {}

    @PostMapping("/backup")
    ResponseEntity<StreamingResponseBody> backup(
            @RequestBody BackupWish wish, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var command = new Command.Backup(directory.root(), Path.of(wish.file()));
        return HandedOver.answer(language, console -> BackupCommand.write(backup, command, console));
    }
}
