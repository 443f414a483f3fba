package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/**
 * The reference data of one edition, ready to be asked. Immutable; safe to share between threads and to keep as long as
 * the edition is shown. Lists of subjects are in Vietnamese order, clusters by number.
 */
public final class Reference {
    private final EditionNumber edition;
    private final ReferenceData data;
    private final List<Subject> subjects;
    private final Map<SubjectId, Subject> byId;
    private final Map<String, List<Subject>> byCode;
    private final Map<SubjectId, List<Membership>> byUnit;
    private final Map<SubjectId, List<Membership>> byCluster;
    private final Map<MeasureCode, Measure> measures;
    private final Map<Integer, Measure> measuresById;
    private final Map<Period, NamedPeriod> periods;
    private final SubjectFinder finder;
    private final Roster roster;
    private final Descent descent;

    public Reference(EditionNumber edition, ReferenceData data) {
        this.edition = edition;
        this.data = data;
        subjects = data.subjects().stream()
                .sorted(Comparator.comparing(Subject::sortKey).thenComparing(Subject::id))
                .toList();
        byId = subjects.stream().collect(toMap(Subject::id, Function.identity()));
        byCode = subjects.stream().collect(groupingBy(Subject::code));
        byUnit = data.memberships().stream().collect(groupingBy(Membership::unit));
        byCluster = data.memberships().stream().collect(groupingBy(Membership::cluster));
        measures = data.measures().stream().collect(toMap(Measure::code, Function.identity()));
        measuresById = data.measures().stream().collect(toMap(Measure::id, Function.identity()));
        periods = data.periods().stream().collect(toMap(NamedPeriod::period, Function.identity()));
        finder = new SubjectFinder(subjects);
        roster = new Roster(data.roster());
        descent = new Descent(data.lineage(), byId);
    }

    public EditionNumber edition() {
        return edition;
    }

    /** Everything this was made of, in file order. */
    public ReferenceData data() {
        return data;
    }

    public List<Subject> subjects() {
        return subjects;
    }

    public Optional<Subject> subject(SubjectId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The subject of an id that came from the warehouse; throws {@link IllegalArgumentException} if there is none. */
    public Subject require(SubjectId id) {
        return subject(id).orElseThrow(() -> new IllegalArgumentException("no subject has the id " + id));
    }

    /** The subject of an official code; if a code was given twice, its latest holder that all figures know. */
    public Optional<Subject> subject(String code) {
        return holders(code).stream()
                .max(Comparator.comparing((Subject subject) -> subject.dataset() == null)
                        .thenComparing(subject -> subject.validity().from()));
    }

    /** Everybody who ever held the code. */
    public List<Subject> holders(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Who held the code on {@code day}. */
    public Optional<Subject> subject(String code, LocalDate day) {
        return holders(code).stream().filter(subject -> subject.existsOn(day)).findFirst();
    }

    /**
     * The subjects that {@code text} names, in any common spelling: code, full name, "H. Đông Anh", "huyen dong anh",
     * "Hoà" or "Hòa", "Cụm 3". Several if it is ambiguous, those written exactly alike only if there are any.
     *
     * @param day on which they exist, or null for any time
     */
    public List<Subject> find(String text, @Nullable LocalDate day) {
        return finder.find(text, day);
    }

    /** Subjects for a search box: every word of {@code text} begins a word of the name or code; best first. */
    public List<Subject> search(String text, int limit) {
        return finder.search(text, limit);
    }

    /** The city; throws if reference data were never loaded. */
    public Subject city() {
        return subjects.stream()
                .filter(subject -> subject.kind() == SubjectKind.CITY)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no city: run the job reference-data first"));
    }

    public List<Subject> clustersAt(LocalDate day) {
        return existing(SubjectType.CLUSTER, day);
    }

    /** Units that report on {@code day}: districts until 30/06/2025, wards and communes after. */
    public List<Subject> unitsAt(LocalDate day) {
        return existing(SubjectType.UNIT, day);
    }

    /** Units of no cluster on {@code day}: they count in the city and are shown as "chưa phân cụm". */
    public List<Subject> unclusteredAt(LocalDate day) {
        return unitsAt(day).stream()
                .filter(unit -> clusterOf(unit.id(), day).isEmpty())
                .toList();
    }

    public Optional<Subject> clusterOf(SubjectId unit, LocalDate day) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(row -> row.role() == Role.MEMBER && row.validity().holdsOn(day))
                .findFirst()
                .map(row -> require(row.cluster()));
    }

    /** Whether a reader sees a unit by name: the own one, and those of clusters that are named to the reader. */
    public boolean named(Scope reader, SubjectId unit, LocalDate day) {
        return reader.everything()
                || reader.mayEdit(unit)
                || clusterOf(unit, day)
                        .filter(cluster -> reader.names(cluster.id()))
                        .isPresent();
    }

    public List<Subject> members(SubjectId cluster, LocalDate day) {
        return inRole(cluster, Role.MEMBER, day).toList();
    }

    /** The unit at the head of the cluster (cụm trưởng), where known. */
    public Optional<Subject> head(SubjectId cluster, LocalDate day) {
        return inRole(cluster, Role.HEAD, day).findFirst();
    }

    /** The deputy (cụm phó), where known. */
    public Optional<Subject> deputy(SubjectId cluster, LocalDate day) {
        return inRole(cluster, Role.DEPUTY, day).findFirst();
    }

    /** All measures, in file order. */
    public List<Measure> measures() {
        return data.measures();
    }

    public Optional<Measure> measure(MeasureCode code) {
        return Optional.ofNullable(measures.get(code));
    }

    public Optional<Measure> measure(int id) {
        return Optional.ofNullable(measuresById.get(id));
    }

    /** The measures that are subsets of {@code whole} ("trong đó"). */
    public List<Measure> partsOf(MeasureCode whole) {
        return measures().stream()
                .filter(measure -> whole.equals(measure.partOf()))
                .toList();
    }

    /** Whether {@code unit} owes {@code measure} for {@code period}, judged on the last day of the period. */
    public boolean expected(SubjectId unit, Period period, MeasureCode measure) {
        return subject(unit)
                .flatMap(subject -> roster.duty(subject, period, measure))
                .isPresent();
    }

    /** What {@code unit} owes for {@code period}, in roster order. */
    public List<MeasureCode> expectedMeasures(SubjectId unit, Period period) {
        return subject(unit).map(subject -> roster.duties(subject, period)).orElse(List.of());
    }

    /** Parts of former units and where they went. */
    public List<Lineage> lineage() {
        return data.lineage();
    }

    /** Where a former unit's area went; largest part first. */
    public List<Lineage> successors(SubjectId former) {
        return descent.successors(former);
    }

    /** Which former units a new one was made of; largest area first. */
    public List<Lineage> predecessors(SubjectId present) {
        return descent.predecessors(present);
    }

    /**
     * Whether a figure of the new unit may be set beside one of a former unit: at least 85 % of its area came from one.
     * A unit without predecessors is comparable with itself alone, so yes.
     */
    public boolean comparableAcrossReform(SubjectId present) {
        return descent.comparable(present);
    }

    /** The name people give to a period, if it has one. */
    public Optional<NamedPeriod> named(Period period) {
        return Optional.ofNullable(periods.get(period));
    }

    private List<Subject> existing(SubjectType type, LocalDate day) {
        return subjects.stream()
                .filter(subject -> subject.type() == type && subject.existsOn(day))
                .toList();
    }

    private Stream<Subject> inRole(SubjectId cluster, Role role, LocalDate day) {
        return byCluster.getOrDefault(cluster, List.of()).stream()
                .filter(row -> row.role() == role && row.validity().holdsOn(day))
                .map(row -> require(row.unit()))
                .sorted(Comparator.comparing(Subject::sortKey));
    }
}
