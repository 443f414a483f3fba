package vn.thidua.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.SearchKey;
import vn.thidua.shared.SubjectType;

/** {@code measures.csv} and {@code roster.csv}. */
final class MeasureRows {
    private static final String FILE = "measures.csv";
    private static final List<String> HEADER = CsvRow.columns("id,code,name_vi,name_en,unit_vi,unit_en,kind,better,"
            + "scale,decimals,part_of,valid_from,valid_to,source");
    private static final String ROSTER = "roster.csv";
    private static final List<String> ROSTER_HEADER =
            CsvRow.columns("measure,subject_kind,subject,valid_from,valid_to,periodicity");
    private static final Set<String> SCALES = Set.of("one", "thousand", "million", "billion", "tonne", "percent");

    private MeasureRows() {}

    static List<Measure> read(ReferenceFolder folder) {
        var rows = new ArrayList<Located<Measure>>();
        for (var row : folder.rows(FILE, HEADER)) {
            var measure = measure(row);
            if (measure != null) {
                rows.add(new Located<>(row.line(), measure));
            }
        }
        identities(rows, folder.findings());
        wholes(rows, folder.findings());
        return rows.stream().map(Located::row).toList();
    }

    private static @Nullable Measure measure(CsvRow row) {
        int id = row.integer("id");
        var code = row.measure("code");
        var name = row.text("name_vi");
        var nameEn = row.text("name_en");
        var unitVi = row.text("unit_vi");
        var unitEn = row.text("unit_en");
        var kind = row.word("kind", MeasureKind.class);
        var better = row.word("better", Better.class);
        var scale = row.text("scale");
        if (!SCALES.contains(scale)) {
            row.refuse(
                    Findings.VALUE,
                    "scale",
                    scale,
                    String.join(", ", SCALES.stream().sorted().toList()));
        }
        int decimals = row.integer("decimals");
        if (decimals < 0 || decimals > 3) {
            row.refuse(Findings.VALUE, "decimals", Integer.toString(decimals), "0, 1, 2, 3");
        }
        if (id < 1) {
            row.refuse(Findings.VALUE, "id", Integer.toString(id), "1, 2, 3 …");
        }
        var partOf = row.optional("part_of", "HOUSE_COUNT", MeasureCode::new);
        var validity = row.validity();
        if (row.bad()) {
            return null;
        }
        return new Measure(
                id,
                code,
                name,
                nameEn,
                unitVi,
                unitEn,
                kind,
                better,
                scale,
                decimals,
                partOf,
                validity,
                SearchKey.of(name));
    }

    private static void identities(List<Located<Measure>> rows, Findings findings) {
        var ids = new HashSet<Integer>();
        var codes = new HashSet<MeasureCode>();
        for (var located : rows) {
            var measure = located.row();
            if (!ids.add(measure.id())) {
                findings.add(Findings.ID_TWICE, FILE, located.line(), "id", Integer.toString(measure.id()));
            }
            if (!codes.add(measure.code())) {
                findings.add(
                        Findings.CODE_TWICE,
                        FILE,
                        located.line(),
                        "code",
                        measure.code().value());
            }
        }
    }

    private static void wholes(List<Located<Measure>> rows, Findings findings) {
        var wholes = new HashMap<MeasureCode, @Nullable MeasureCode>();
        rows.forEach(located -> wholes.put(located.row().code(), located.row().partOf()));
        for (var located : rows) {
            var whole = located.row().partOf();
            if (whole != null && !wholes.containsKey(whole)) {
                findings.add(Findings.UNKNOWN_CODE, FILE, located.line(), "part_of", whole.value());
            } else if (Circles.leadsToItself(located.row().code(), wholes)) {
                findings.add(
                        Findings.CIRCLE,
                        FILE,
                        located.line(),
                        "part_of",
                        located.row().code().value());
            }
        }
    }

    static List<RosterEntry> roster(ReferenceFolder folder, List<Measure> measures, SubjectRows subjects) {
        var codes = measures.stream().map(Measure::code).collect(Collectors.toSet());
        var rows = new ArrayList<Located<RosterEntry>>();
        for (var row : folder.rows(ROSTER, ROSTER_HEADER)) {
            var measure = row.measure("measure");
            var kind = row.word("subject_kind", SubjectKind.class);
            var validity = row.validity();
            var periodicity = row.word("periodicity", Periodicity.class);
            if (!row.bad() && !codes.contains(measure)) {
                row.refuse(Findings.UNKNOWN_CODE, "measure", measure.value());
            }
            if (!row.bad() && kind.type() != SubjectType.UNIT) {
                row.refuse(Findings.VALUE, "subject_kind", kind.dbText(), "district, commune");
            }
            var code = row.optional("subject");
            var subject = code == null
                    ? null
                    : subjects.on(code, validity.from())
                            .filter(found -> found.kind() == kind)
                            .orElse(null);
            if (!row.bad() && code != null && subject == null) {
                row.refuse(Findings.UNKNOWN_CODE, "subject", code);
            }
            if (!row.bad()) {
                rows.add(new Located<>(
                        row.line(),
                        new RosterEntry(measure, kind, subject == null ? null : subject.id(), validity, periodicity)));
            }
        }
        folder.unique(
                ROSTER,
                rows,
                entry -> List.of(
                        entry.measure(),
                        entry.kind(),
                        String.valueOf(entry.subject()),
                        entry.validity().from()));
        return rows.stream().map(Located::row).toList();
    }
}
