package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.dashboard.PeerGroup;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.spec.About;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Who is compared with each other: the units of a cluster, or those of one kind in the whole city. */
public final class Peers {
    private Peers() {}

    /** The parts of the subject, or with a single unit those it competes with. */
    static List<Subject> of(About about, PageContext page) {
        Subject subject = page.subject();
        if (about != About.PARTS || subject.type() != SubjectType.UNIT) {
            return page.about(about);
        }
        List<Subject> peers = ofUnit(subject, page);
        return peers.isEmpty() ? List.of(subject) : peers;
    }

    /** The subjects whose rows are enough, as {@link PageContext#only} tells it. */
    static Set<SubjectId> only(About about, PageContext page) {
        return page.only(about).isEmpty()
                ? Set.of()
                : of(about, page).stream().map(Subject::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Those a unit is ranked among, itself among them; empty for a unit without a cluster. */
    static List<Subject> ofUnit(Subject unit, PageContext page) {
        if (byKind(page)) {
            return page.about(About.UNITS).stream()
                    .filter(other -> Kind.of(other).equals(Kind.of(unit)))
                    .toList();
        }
        return page.reference()
                .clusterOf(unit.id(), page.period().last())
                .map(cluster ->
                        page.reference().members(cluster.id(), page.period().last()))
                .orElse(List.of());
    }

    /** Whether units are ranked among those of their kind: the reader wishes it, and may. */
    static boolean byKind(PageContext page) {
        return page.state().peers() == PeerGroup.KIND && mayChoose(page);
    }

    /** Who does not see every unit by name cannot rank in the whole city: a place among the few he sees would mislead. */
    public static boolean mayChoose(PageContext page) {
        return page.reference().unitsAt(page.period().last()).stream().allMatch(page::sees);
    }

    /** The kinds of units of the period in words, urban first: "quận, thị xã", "huyện". */
    public static List<String> kinds(PageContext page) {
        return page.reference().unitsAt(page.period().last()).stream()
                .map(Kind::of)
                .distinct()
                .sorted()
                .map(kind -> kind.words(page))
                .toList();
    }

    /** Who is counted in "thứ 2 trong 12 …": "huyện", "đơn vị của Cụm 3", "cụm". */
    static String among(Subject subject, PageContext page) {
        if (subject.type() != SubjectType.UNIT) {
            return page.words().get("dashboard.peers.clusters");
        }
        return byKind(page)
                ? Kind.of(subject).words(page)
                : page.reference()
                        .clusterOf(subject.id(), page.period().last())
                        .map(cluster -> page.words().get("dashboard.peers.members", page.name(cluster)))
                        .orElse(page.words().get("dashboard.peers.units"));
    }

    /** The words for the place of a unit: "Hạng trong cụm", "Hạng trong các huyện". */
    static String rankLabel(Subject unit, PageContext page) {
        return byKind(page)
                ? page.words().get("dashboard.rank.kind", Kind.of(unit).words(page))
                : page.words().get("dashboard.rank");
    }

    /** The words for the middle of those a subject competes with. */
    static String medianLabel(Subject subject, PageContext page) {
        return subject.type() == SubjectType.UNIT && byKind(page)
                ? page.words().get("dashboard.median.kind", Kind.of(subject).words(page))
                : page.words().get("dashboard.median");
    }

    /** Rows of units by their kind in words, urban first; empty unless units are ranked by kind. */
    static Map<String, List<Row>> byKind(List<Row> rows, PageContext page) {
        Map<Kind, List<Row>> kinds = new TreeMap<>();
        if (byKind(page)) {
            for (Row row : rows) {
                page.reference()
                        .subject(row.subject())
                        .filter(subject -> subject.type() == SubjectType.UNIT)
                        .ifPresent(unit -> kinds.computeIfAbsent(Kind.of(unit), kind -> new ArrayList<>())
                                .add(row));
            }
        }
        Map<String, List<Row>> named = new LinkedHashMap<>();
        kinds.forEach((kind, own) -> named.put(kind.words(page), own));
        return named;
    }

    /** The figures of those a unit is ranked among. */
    static List<Row> rows(IndicatorCode indicator, Subject unit, PageContext page, Facts facts) {
        return ofUnit(unit, page).stream()
                .flatMap(peer -> facts.row(indicator, peer.id(), page.grain(), page.period()).stream())
                .toList();
    }

    /** Units that may be ranked together in the whole city. */
    private record Kind(SubjectKind kind, boolean urban) implements Comparable<Kind> {
        static Kind of(Subject unit) {
            return new Kind(unit.kind(), unit.urban());
        }

        String words(PageContext page) {
            return page.words()
                    .get("dashboard.peers." + kind.name().toLowerCase(Locale.ROOT) + (urban ? ".urban" : ".rural"));
        }

        @Override
        public int compareTo(Kind other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Boolean.compare(other.urban, urban);
        }
    }
}
