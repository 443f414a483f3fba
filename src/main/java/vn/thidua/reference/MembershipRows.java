package vn.thidua.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.shared.SubjectType;

/** {@code memberships.csv}: one cluster at a time for a unit, one head and one deputy at a time for a cluster. */
final class MembershipRows {
    private static final String FILE = "memberships.csv";
    private static final List<String> HEADER = CsvRow.columns("cluster,unit,role,valid_from,valid_to,source");

    private MembershipRows() {}

    static List<Membership> read(ReferenceFolder folder, SubjectRows subjects) {
        var rows = new ArrayList<Located<Membership>>();
        for (var row : folder.rows(FILE, HEADER)) {
            var validity = row.validity();
            var role = row.word("role", Role.class);
            var cluster = holder(row, "cluster", SubjectType.CLUSTER, validity, subjects);
            var unit = holder(row, "unit", SubjectType.UNIT, validity, subjects);
            if (!row.bad() && cluster.isPresent() && unit.isPresent()) {
                inside(row, "cluster", cluster.get(), validity);
                inside(row, "unit", unit.get(), validity);
                rows.add(new Located<>(
                        row.line(),
                        new Membership(cluster.get().id(), unit.get().id(), role, validity)));
            }
        }
        overlaps(rows, folder.findings());
        leaders(rows, folder.findings());
        return rows.stream().map(Located::row).toList();
    }

    private static Optional<Subject> holder(
            CsvRow row, String column, SubjectType type, Validity validity, SubjectRows subjects) {
        var code = row.text(column);
        if (row.bad()) {
            return Optional.empty();
        }
        var subject = subjects.on(code, validity.from()).filter(found -> found.type() == type);
        if (subject.isEmpty()) {
            row.refuse(Findings.UNKNOWN_CODE, column, code);
        }
        return subject;
    }

    private static void inside(CsvRow row, String column, Subject subject, Validity validity) {
        var end = subject.validity().to();
        if (end != null && (validity.to() == null || validity.to().isAfter(end))) {
            row.refuse(Findings.OUTSIDE, column, subject.nameVi(), end.toString());
        }
    }

    private static void overlaps(List<Located<Membership>> rows, Findings findings) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (contradict(rows.get(i).row(), rows.get(j).row())) {
                    findings.add(
                            Findings.OVERLAP,
                            FILE,
                            rows.get(i).line(),
                            null,
                            Integer.toString(rows.get(j).line()));
                }
            }
        }
    }

    private static boolean contradict(Membership one, Membership other) {
        if (one.role() != other.role() || !one.validity().overlaps(other.validity())) {
            return false;
        }
        return switch (one.role()) {
            case MEMBER -> one.unit().equals(other.unit());
            case HEAD, DEPUTY -> one.cluster().equals(other.cluster());
        };
    }

    private static void leaders(List<Located<Membership>> rows, Findings findings) {
        for (var located : rows) {
            var leader = located.row();
            boolean member = rows.stream()
                    .map(Located::row)
                    .anyMatch(row -> row.role() == Role.MEMBER
                            && row.unit().equals(leader.unit())
                            && row.cluster().equals(leader.cluster())
                            && row.validity().holdsOn(leader.validity().from()));
            if (!member) {
                findings.add(
                        Findings.OUTSIDE,
                        FILE,
                        located.line(),
                        "unit",
                        leader.role().dbText(),
                        "member");
            }
        }
    }
}
