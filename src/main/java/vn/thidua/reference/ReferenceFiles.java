package vn.thidua.reference;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Texts;

/**
 * Reads the folder of reference data that staff edit: {@code subjects.csv}, {@code memberships.csv},
 * {@code measures.csv}, {@code roster.csv}, {@code periods.csv}, {@code lineage.csv} with {@code area-shares.csv}.
 * UTF-8, comma-separated, columns in the order of the header. One bad row refuses the whole folder.
 */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /** What came of reading the folder. */
    public sealed interface Reading {
        /** Everything is in order. */
        record Complete(ReferenceData data) implements Reading {}

        /** Nothing may be loaded; every problem has its file and, except for a missing file, its line. */
        record Refused(List<Problem> problems) implements Reading {}
    }

    /**
     * Reads and checks the folder.
     *
     * @param current what is in use now: an id there must not come back with another code or kind; null at first
     * @param texts the language of the problems
     */
    public static Reading read(Path folder, @Nullable Reference current, Texts texts) {
        var findings = new Findings(texts);
        var files = new ReferenceFolder(folder, findings);
        var subjects = SubjectRows.read(files);
        var measures = MeasureRows.read(files);
        var data = new ReferenceData(
                subjects.subjects(),
                MembershipRows.read(files, subjects),
                LineageRows.read(files, subjects),
                measures,
                MeasureRows.roster(files, measures, subjects),
                PeriodRows.read(files));
        if (current != null) {
            reused(subjects, current, findings);
        }
        return findings.isEmpty() ? new Reading.Complete(data) : new Reading.Refused(findings.problems());
    }

    private static void reused(SubjectRows subjects, Reference current, Findings findings) {
        for (var located : subjects.rows()) {
            var subject = located.row();
            current.subject(subject.id())
                    .filter(before -> !before.code().equals(subject.code()) || before.kind() != subject.kind())
                    .ifPresent(before -> findings.add(
                            Findings.ID_REUSED,
                            SubjectRows.FILE,
                            located.line(),
                            "id",
                            subject.id().toString(),
                            before.nameVi()));
        }
    }
}
