package vn.thidua.dashboard.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PeerGroup;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.UnitSizes.SizeClass;
import vn.thidua.dashboard.spec.About;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.reference.SubjectKind;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Who is compared with each other: the units of a cluster, or those of one kind, or kind and size, in the whole city. */
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

    /** Those a unit is ranked among, itself among them; empty for a unit without a cluster, or of unknown size. */
    static List<Subject> ofUnit(Subject unit, PageContext page) {
        if (grouped(page)) {
            return Group.of(unit, page)
                    .map(group -> page.about(About.UNITS).stream()
                            .filter(other ->
                                    Group.of(other, page).filter(group::equals).isPresent())
                            .toList())
                    .orElse(List.of());
        }
        return page.reference()
                .clusterOf(unit.id(), page.period().last())
                .map(cluster ->
                        page.reference().members(cluster.id(), page.period().last()))
                .orElse(List.of());
    }

    /** Whether units are ranked in the whole city, in groups: the reader wishes it, and may. */
    static boolean grouped(PageContext page) {
        PeerGroup wished = page.state().peers();
        return wished != null && wished != PeerGroup.CLUSTER && mayChoose(page);
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

    /** Of the units whose size is known, in the page's quarter. */
    private static Map<SubjectId, SizeClass> sizes(PageContext page) {
        return page.sizes().at(page.period(), Kind::of);
    }

    /** Whether the reader wishes groups by size, and nobody has said how large units are. */
    public static boolean withoutSizes(PageContext page) {
        return page.state().peers() == PeerGroup.SIZE && sizes(page).isEmpty();
    }

    /** Who is counted in "thứ 2 trong 12 …": "huyện", "đơn vị của Cụm 3", "cụm". */
    static String among(Subject subject, PageContext page) {
        if (subject.type() != SubjectType.UNIT) {
            return page.words().get("dashboard.peers.clusters");
        }
        return grouped(page)
                ? words(subject, page)
                : page.reference()
                        .clusterOf(subject.id(), page.period().last())
                        .map(cluster -> page.words().get("dashboard.peers.members", page.name(cluster)))
                        .orElse(page.words().get("dashboard.peers.units"));
    }

    /** The words for the place of a unit: "Hạng trong cụm", "Hạng trong các huyện". */
    static String rankLabel(Subject unit, PageContext page) {
        return grouped(page)
                ? page.words().get("dashboard.rank.kind", words(unit, page))
                : page.words().get("dashboard.rank");
    }

    /** The words for the middle of those a subject competes with. */
    static String medianLabel(Subject subject, PageContext page) {
        return subject.type() == SubjectType.UNIT && grouped(page)
                ? page.words().get("dashboard.median.kind", words(subject, page))
                : page.words().get("dashboard.median");
    }

    /** The group of a unit in words: "huyện", "huyện có 150 đến 210 thôn, TDP". */
    private static String words(Subject unit, PageContext page) {
        return Group.of(unit, page)
                .map(group -> group.words(page))
                .orElseGet(() -> Kind.of(unit).words(page));
    }

    /** Rows of units by their group in words, urban and small first; empty unless units are ranked in groups. */
    static Map<String, List<Row>> byGroup(List<Row> rows, PageContext page) {
        Map<Group, List<Row>> groups = new TreeMap<>();
        if (grouped(page)) {
            for (Row row : rows) {
                page.reference()
                        .subject(row.subject())
                        .filter(subject -> subject.type() == SubjectType.UNIT)
                        .flatMap(unit -> Group.of(unit, page))
                        .ifPresent(group -> groups.computeIfAbsent(group, first -> new ArrayList<>())
                                .add(row));
            }
        }
        Map<String, List<Row>> named = new LinkedHashMap<>();
        groups.forEach((group, own) -> named.put(group.words(page), own));
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

    /**
     * Units that are ranked together.
     *
     * @param size null where units are ranked by kind alone
     */
    private record Group(Kind kind, @Nullable SizeClass size) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::kind)
                .thenComparing(Group::size, Comparator.nullsFirst(Comparator.<SizeClass>naturalOrder()));

        /** Empty for a unit whose size is asked about and not known. */
        static Optional<Group> of(Subject unit, PageContext page) {
            Kind kind = Kind.of(unit);
            return page.state().peers() == PeerGroup.SIZE
                    ? Optional.ofNullable(sizes(page).get(unit.id())).map(size -> new Group(kind, size))
                    : Optional.of(new Group(kind, null));
        }

        String words(PageContext page) {
            return size == null
                    ? kind.words(page)
                    : page.words()
                            .get(
                                    "dashboard.peers.size.of",
                                    kind.words(page),
                                    String.valueOf(size.least()),
                                    String.valueOf(size.most()));
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }
}
