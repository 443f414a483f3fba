package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Who figures are about, what is counted, and who belongs to which cluster when. */
@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {"application/json", "text/csv"})
@Tag(name = "Reference data")
class ReferenceEndpoints {
    private final View view;
    private final Clock clock;

    ReferenceEndpoints(View view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    record MeasureRow(
            String code,
            String nameVi,
            String nameEn,
            String unitOfMeasure,
            String kind,
            String better,
            int decimals,
            @Nullable String partOf,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static MeasureRow of(Measure measure) {
            return new MeasureRow(
                    measure.code().value(),
                    measure.nameVi(),
                    measure.nameEn(),
                    measure.unitVi(),
                    measure.kind().dbText(),
                    measure.better().dbText(),
                    measure.decimals(),
                    measureCode(measure.partOf()),
                    measure.validity().from(),
                    measure.validity().to());
        }
    }

    record MeasureList(int edition, List<MeasureRow> rows) implements Listing {
        @Override
        public Map<String, String> headers() {
            return Map.of("Thidua-Edition", Integer.toString(edition));
        }
    }

    record SubjectRow(
            String code,
            String type,
            String kind,
            String nameVi,
            String nameEn,
            @Nullable String parent,
            boolean urban,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static SubjectRow of(Subject subject, Reference reference) {
            return new SubjectRow(
                    subject.code(),
                    subject.type().name().toLowerCase(Locale.ROOT),
                    subject.kind().dbText(),
                    subject.nameVi(),
                    subject.nameEn(),
                    codeOf(reference, subject.parent()),
                    subject.urban(),
                    subject.validity().from(),
                    subject.validity().to());
        }
    }

    record SubjectList(int edition, List<SubjectRow> rows) implements Listing {
        @Override
        public Map<String, String> headers() {
            return Map.of("Thidua-Edition", Integer.toString(edition));
        }
    }

    /** One unit in one cluster on the day asked about. */
    record ClusterRow(String cluster, String clusterName, String code, String name, String role) {}

    record ClusterList(int edition, LocalDate day, List<ClusterRow> rows) implements Listing {
        @Override
        public Map<String, String> headers() {
            return Map.of("Thidua-Edition", Integer.toString(edition));
        }
    }

    @GetMapping("/measures")
    @Operation(summary = "All measures: what is counted, and in which unit")
    MeasureList measures(@RequestParam(name = "edition", required = false) @Nullable EditionNumber edition) {
        var snapshot = view.snapshot(edition);
        return new MeasureList(
                snapshot.edition().value(),
                view.reference(snapshot).measures().stream().map(MeasureRow::of).toList());
    }

    @GetMapping("/subjects")
    @Operation(summary = "City, clusters, units and places, or those that a text names")
    SubjectList subjects(
            @Parameter(schema = @Schema(allowableValues = {"city", "cluster", "unit", "place"}))
                    @RequestParam(name = "type", required = false)
                    @Nullable
                    SubjectType type,
            @Parameter(description = "Who existed on the last day of this period")
                    @RequestParam(name = "at", required = false)
                    @Nullable
                    Period at,
            @Parameter(description = "Words of a name, with or without accents, or a code")
                    @RequestParam(name = "q", required = false)
                    @Nullable
                    String text,
            @RequestParam(name = "edition", required = false) @Nullable EditionNumber edition) {
        var snapshot = view.snapshot(edition);
        var reference = view.usualReference(snapshot);
        Stream<Subject> found = text == null ? reference.subjects().stream() : reference.search(text, 100).stream();
        return new SubjectList(
                snapshot.edition().value(),
                found.filter(subject -> type == null || subject.type() == type)
                        .filter(subject -> at == null || subject.existsOn(at.last()))
                        .map(subject -> SubjectRow.of(subject, reference))
                        .toList());
    }

    @GetMapping("/clusters")
    @Operation(summary = "Who is in which cluster, and who leads it, on the last day of a period")
    ClusterList clusters(
            @Parameter(description = "Today by default") @RequestParam(name = "at", required = false) @Nullable
                    Period at,
            @RequestParam(name = "edition", required = false) @Nullable EditionNumber edition) {
        var snapshot = view.snapshot(edition);
        var reference = view.usualReference(snapshot);
        var day = at == null ? LocalDate.now(clock) : at.last();
        return new ClusterList(
                snapshot.edition().value(),
                day,
                reference.clustersAt(day).stream()
                        .flatMap(cluster -> members(reference, cluster, day))
                        .toList());
    }

    private static Stream<ClusterRow> members(Reference reference, Subject cluster, LocalDate day) {
        var head = reference.head(cluster.id(), day).map(Subject::id);
        var deputy = reference.deputy(cluster.id(), day).map(Subject::id);
        return reference.members(cluster.id(), day).stream()
                .map(unit -> new ClusterRow(
                        cluster.code(),
                        cluster.nameVi(),
                        unit.code(),
                        unit.nameVi(),
                        head.filter(unit.id()::equals).isPresent()
                                ? "head"
                                : deputy.filter(unit.id()::equals).isPresent() ? "deputy" : "member"));
    }

    private static @Nullable String measureCode(@Nullable MeasureCode measure) {
        return measure == null ? null : measure.value();
    }

    private static @Nullable String codeOf(Reference reference, @Nullable SubjectId id) {
        return id == null ? null : reference.subject(id).map(Subject::code).orElse(null);
    }
}
