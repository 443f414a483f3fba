package vn.thidua.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.thidua.shared.SubjectId;

/**
 * {@code lineage.csv}. Rows that call themselves an area-based estimate must be what {@code area-shares.csv} gives, so
 * that nobody can change a weight by hand and still name areas as its source.
 */
final class LineageRows {
    private static final String FILE = "lineage.csv";
    private static final List<String> HEADER = CsvRow.columns("old,new,weight,area_km2,method");
    private static final String SHARES = "area-shares.csv";
    private static final List<String> SHARES_HEADER = CsvRow.columns("new,old,share_pct");

    private LineageRows() {}

    static List<Lineage> read(ReferenceFolder folder, SubjectRows subjects) {
        var rows = new ArrayList<Located<Lineage>>();
        for (var row : folder.rows(FILE, HEADER)) {
            var former = subjects.earliest(row.text("old"));
            var present = subjects.latest(row.text("new"));
            known(row, "old", former);
            known(row, "new", present);
            var weight = row.decimal("weight");
            var area = row.decimal("area_km2");
            var method = row.text("method");
            if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0 || weight.scale() > 9) {
                row.refuse(Findings.VALUE, "weight", weight.toPlainString(), "0.346009194");
            }
            if (!row.bad() && former.isPresent() && present.isPresent()) {
                rows.add(new Located<>(
                        row.line(),
                        new Lineage(
                                former.get().id(), present.get().id(), weight.setScale(9), area.setScale(6), method)));
            }
        }
        folder.unique(FILE, rows, part -> List.of(part.former(), part.present()));
        sums(rows, subjects, folder.findings());
        fromAreas(rows, shares(folder, subjects), folder.findings());
        return rows.stream().map(Located::row).toList();
    }

    private static void known(CsvRow row, String column, Optional<Subject> subject) {
        if (!row.bad() && subject.isEmpty()) {
            row.refuse(Findings.UNKNOWN_CODE, column, row.text(column));
        }
    }

    private static void sums(List<Located<Lineage>> rows, SubjectRows subjects, Findings findings) {
        var sums = new LinkedHashMap<SubjectId, BigDecimal>();
        var lines = new HashMap<SubjectId, Integer>();
        for (var located : rows) {
            sums.merge(located.row().former(), located.row().weight(), BigDecimal::add);
            lines.putIfAbsent(located.row().former(), located.line());
        }
        sums.forEach((former, sum) -> {
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                var name = subjects.subjects().stream()
                        .filter(subject -> subject.id().equals(former))
                        .map(Subject::nameVi)
                        .findFirst()
                        .orElse(former.toString());
                findings.add(Findings.WEIGHTS, FILE, lines.get(former), "weight", name, sum.toPlainString());
            }
        });
    }

    private static List<AreaLineage.Share> shares(ReferenceFolder folder, SubjectRows subjects) {
        var shares = new ArrayList<AreaLineage.Share>();
        for (var row : folder.rows(SHARES, SHARES_HEADER)) {
            var percent = row.decimal("share_pct");
            var present = subjects.latest(row.text("new"));
            known(row, "new", present);
            var old = row.optional("old");
            if (old == null) {
                continue; // part of the area whose former unit is not known
            }
            var former = subjects.earliest(old);
            known(row, "old", former);
            var area = present.map(Subject::areaKm2).orElse(null);
            if (!row.bad() && area == null) {
                row.refuse(Findings.VALUE, "new", "", "area_km2");
            }
            if (!row.bad() && area != null && present.isPresent() && former.isPresent()) {
                shares.add(
                        new AreaLineage.Share(present.get().id(), former.get().id(), area, percent));
            }
        }
        return shares;
    }

    private static void fromAreas(List<Located<Lineage>> rows, List<AreaLineage.Share> shares, Findings findings) {
        var computed = new HashMap<List<SubjectId>, Lineage>();
        AreaLineage.of(shares).forEach(part -> computed.put(List.of(part.former(), part.present()), part));
        for (var located : rows) {
            var row = located.row();
            var expected = computed.get(List.of(row.former(), row.present()));
            if (row.method().equals(AreaLineage.METHOD) && !row.equals(expected)) {
                findings.add(
                        Findings.NOT_FROM_AREAS,
                        FILE,
                        located.line(),
                        "weight",
                        row.weight().toPlainString(),
                        expected == null ? "–" : expected.weight().toPlainString());
            }
        }
    }
}
