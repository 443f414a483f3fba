package vn.thidua.submission.report;

import static vn.thidua.operations.schema.Tables.EVIDENCE;
import static vn.thidua.operations.schema.Tables.UNIT_REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.operations.DataDirectory;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * Files that prove figures, and the signed report. The bytes are kept once below the archive, named by their checksum, so
 * no name that somebody gave ever meets the file system.
 */
@Component
public class EvidenceFiles {
    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 20_000_000;

    /** Endings of files that are taken. */
    public static final Set<String> KINDS =
            Set.of("pdf", "png", "jpg", "jpeg", "docx", "xlsx", "doc", "xls", "zip", "p7s");

    private static final int MOST_OF_A_REPORT = 200;
    private static final int LONGEST_NAME = 200;

    private final DSLContext dsl;
    private final UnitReports reports;
    private final Audit audit;
    private final Path folder;
    private final Clock clock;

    EvidenceFiles(
            @Qualifier("operationsDsl") DSLContext dsl,
            UnitReports reports,
            Audit audit,
            DataDirectory directory,
            Clock clock) {
        this.dsl = dsl;
        this.reports = reports;
        this.audit = audit;
        this.folder = directory.root().resolve("evidence");
        this.clock = clock;
    }

    /**
     * Keeps a file.
     *
     * @param measure the cell that it proves; null for the signed report
     * @throws StepRefused if the kind or the size of the file is not taken, or there are too many
     */
    public void add(ReportKey key, @Nullable MeasureCode measure, String fileName, byte[] bytes, String by) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES || !KINDS.contains(ending(fileName))) {
            throw new StepRefused("report.refused.evidence");
        }
        var sha256 = sha256(bytes);
        keep(sha256, bytes);
        dsl.transaction(transaction -> {
            var report = reports.begun(key);
            if (of(key).size() >= MOST_OF_A_REPORT) {
                throw new StepRefused("report.refused.evidence");
            }
            dsl.insertInto(EVIDENCE)
                    .set(EVIDENCE.REPORT_ID, report.getId())
                    .set(EVIDENCE.MEASURE, measure == null ? null : measure.value())
                    .set(EVIDENCE.FILE_NAME, plain(fileName))
                    .set(EVIDENCE.SHA256, sha256)
                    .set(EVIDENCE.BYTES, (long) bytes.length)
                    .set(EVIDENCE.ADDED_AT, OffsetDateTime.now(clock))
                    .set(EVIDENCE.ADDED_BY, by)
                    .execute();
            audit.recordAs(by, "evidence.added", key.toString(), plain(fileName));
        });
    }

    /** The files of a report, the oldest first. */
    public List<Evidence> of(ReportKey key) {
        var report = reports.row(key);
        if (report.isEmpty()) {
            return List.of();
        }
        return dsl.selectFrom(EVIDENCE)
                .where(EVIDENCE.REPORT_ID.eq(report.get().getId()))
                .and(EVIDENCE.REMOVED_AT.isNull())
                .orderBy(EVIDENCE.ID)
                .fetch(row -> new Evidence(
                        row.getId(),
                        row.getMeasure() == null ? null : new MeasureCode(row.getMeasure()),
                        row.getFileName(),
                        row.getSha256(),
                        row.getBytes(),
                        row.getAddedAt().toInstant(),
                        row.getAddedBy()));
    }

    /** Whose report a file belongs to; empty for one that was never there. */
    public Optional<ReportKey> reportOf(long id) {
        return dsl.select(UNIT_REPORT.DATASET, UNIT_REPORT.SUBJECT_ID, UNIT_REPORT.PERIOD_ID)
                .from(EVIDENCE)
                .join(UNIT_REPORT)
                .on(UNIT_REPORT.ID.eq(EVIDENCE.REPORT_ID))
                .where(EVIDENCE.ID.eq(id))
                .fetchOptional(row -> new ReportKey(
                        Dataset.fromDb(row.value1()), new SubjectId(row.value2()), Period.ofId(row.value3())));
    }

    /** Takes a file off the report; its bytes and the fact that it was there stay. */
    public void remove(ReportKey key, long id, String by) {
        dsl.transaction(transaction -> {
            var report = reports.begun(key);
            if (!ReportState.fromDb(report.getState()).open()) {
                throw new StepRefused("report.refused.closed");
            }
            dsl.update(EVIDENCE)
                    .set(EVIDENCE.REMOVED_AT, OffsetDateTime.now(clock))
                    .where(EVIDENCE.ID.eq(id))
                    .and(EVIDENCE.REPORT_ID.eq(report.getId()))
                    .execute();
            audit.recordAs(by, "evidence.removed", key.toString(), Long.toString(id));
        });
    }

    /** The bytes of a file; empty if the disk lost them. */
    public Optional<Path> file(Evidence evidence) {
        return Optional.of(folder.resolve(evidence.sha256())).filter(Files::isRegularFile);
    }

    private void keep(String sha256, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            var target = folder.resolve(sha256);
            if (Files.notExists(target)) {
                var part = Files.createTempFile(folder, sha256, ".part");
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be kept in " + folder, e);
        }
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String plain(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
