package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.SearchKey;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** {@code subjects.csv}, and the codes that the other files refer to. */
final class SubjectRows {
    static final String FILE = "subjects.csv";
    private static final List<String> HEADER = CsvRow.columns("id,code,type,kind,name_vi,name_en,short_vi,parent,owner,"
            + "number,valid_from,valid_to,urban,area_km2,source,dataset");

    private final List<Located<Subject>> rows;
    private final Map<String, List<Subject>> byCode;

    private SubjectRows(List<Located<Subject>> rows) {
        this.rows = rows;
        byCode = subjects().stream().collect(groupingBy(Subject::code));
    }

    static SubjectRows read(ReferenceFolder folder) {
        var parents = new HashMap<Integer, String>();
        var rows = new ArrayList<Located<Subject>>();
        var csv = folder.rows(FILE, HEADER);
        for (var row : csv) {
            var subject = subject(row);
            if (!row.bad()) {
                rows.add(new Located<>(row.line(), subject));
                var parent = row.optional("parent");
                if (parent != null) {
                    parents.put(row.line(), parent);
                }
            }
        }
        folderwide(folder.findings(), rows);
        return new SubjectRows(new SubjectRows(rows).withParents(parents, folder.findings()));
    }

    private static Subject subject(CsvRow row) {
        var kind = row.word("kind", SubjectKind.class);
        var type = row.word("type", SubjectType.class);
        if (!row.bad() && kind.type() != type) {
            row.refuse(Findings.VALUE, "type", type.dbText(), kind.type().dbText());
        }
        var name = row.text("name_vi");
        var number = row.optional("number", "1, 2, 3 …", Integer::valueOf);
        if (kind == SubjectKind.CLUSTER && (number == null || row.optional("owner") == null)) {
            row.refuse(Findings.VALUE, "owner", "", "MTTQ-HN");
        }
        return new Subject(
                row.required("id", "1, 2, 3 …", text -> new SubjectId(Integer.parseInt(text)), new SubjectId(1)),
                row.text("code"),
                kind,
                name,
                row.text("name_en"),
                row.text("short_vi"),
                null,
                row.optional("owner"),
                number,
                row.validity(),
                row.flag("urban"),
                row.optional("area_km2", "2.97", BigDecimal::new),
                SubjectNames.sortKey(kind, name, number),
                SearchKey.of(name),
                row.optional("source"),
                row.optional("dataset") == null ? null : row.word("dataset", Dataset.class));
    }

    private static void folderwide(Findings findings, List<Located<Subject>> rows) {
        var ids = new HashSet<SubjectId>();
        var codes = new HashMap<String, List<Subject>>();
        for (var located : rows) {
            var subject = located.row();
            if (!ids.add(subject.id())) {
                findings.add(
                        Findings.ID_TWICE,
                        FILE,
                        located.line(),
                        "id",
                        subject.id().toString());
            }
            var holders = codes.computeIfAbsent(subject.code(), code -> new ArrayList<>());
            if (holders.stream().anyMatch(holder -> holder.validity().overlaps(subject.validity()))) {
                findings.add(Findings.CODE_TWICE, FILE, located.line(), "code", subject.code());
            }
            holders.add(subject);
        }
    }

    private List<Located<Subject>> withParents(Map<Integer, String> parents, Findings findings) {
        var placed = new ArrayList<Located<Subject>>();
        for (var located : rows) {
            var code = parents.get(located.line());
            var subject = located.row();
            var parent =
                    code == null ? null : on(code, subject.validity().from()).orElse(null);
            if (code != null && (parent == null || parent.id().equals(subject.id()))) {
                findings.add(Findings.UNKNOWN_CODE, FILE, located.line(), "parent", code);
            }
            placed.add(new Located<>(located.line(), parent == null ? subject : under(subject, parent.id())));
        }
        circles(placed, findings);
        return placed;
    }

    private static void circles(List<Located<Subject>> rows, Findings findings) {
        var parents = new HashMap<SubjectId, @Nullable SubjectId>();
        rows.forEach(located -> parents.put(located.row().id(), located.row().parent()));
        for (var located : rows) {
            if (Circles.leadsToItself(located.row().id(), parents)) {
                findings.add(
                        Findings.CIRCLE,
                        FILE,
                        located.line(),
                        "parent",
                        located.row().code());
            }
        }
    }

    private static Subject under(Subject s, SubjectId parent) {
        return new Subject(
                s.id(),
                s.code(),
                s.kind(),
                s.nameVi(),
                s.nameEn(),
                s.shortVi(),
                parent,
                s.owner(),
                s.number(),
                s.validity(),
                s.urban(),
                s.areaKm2(),
                s.sortKey(),
                s.searchKey(),
                s.source(),
                s.dataset());
    }

    List<Located<Subject>> rows() {
        return rows;
    }

    List<Subject> subjects() {
        return rows.stream().map(Located::row).toList();
    }

    /** Who held a code on a day. */
    Optional<Subject> on(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(subject -> subject.existsOn(day))
                .findFirst();
    }

    /** The first holder of a code. */
    Optional<Subject> earliest(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .min(Comparator.comparing(subject -> subject.validity().from()));
    }

    /** The last holder of a code. */
    Optional<Subject> latest(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .max(Comparator.comparing(subject -> subject.validity().from()));
    }
}
