package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.SubjectId;

/** How units follow one another across a reform. */
final class Descent {
    /** Below this share from one former unit, figures before and after are not exactly comparable. */
    private static final BigDecimal COMPARABLE = new BigDecimal("0.85");

    private final Map<SubjectId, List<Lineage>> byFormer;
    private final Map<SubjectId, List<Lineage>> byPresent;
    private final Map<SubjectId, Subject> subjects;

    Descent(List<Lineage> lineage, Map<SubjectId, Subject> subjects) {
        this.byFormer = lineage.stream().collect(groupingBy(Lineage::former));
        this.byPresent = lineage.stream().collect(groupingBy(Lineage::present));
        this.subjects = subjects;
    }

    List<Lineage> successors(SubjectId former) {
        return largestFirst(byFormer.getOrDefault(former, List.of()));
    }

    List<Lineage> predecessors(SubjectId present) {
        return largestFirst(byPresent.getOrDefault(present, List.of()));
    }

    boolean comparable(SubjectId present) {
        var parts = predecessors(present);
        var unit = subjects.get(present);
        if (parts.isEmpty() || unit == null || unit.areaKm2() == null) {
            return true;
        }
        return parts.getFirst().areaKm2().compareTo(unit.areaKm2().multiply(COMPARABLE)) >= 0;
    }

    private static List<Lineage> largestFirst(List<Lineage> parts) {
        return parts.stream()
                .sorted(Comparator.comparing(Lineage::areaKm2)
                        .reversed()
                        .thenComparing(Lineage::former)
                        .thenComparing(Lineage::present))
                .toList();
    }
}
