package vn.thidua.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reference.Lineage;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectId;

/**
 * The levels of {@code etl-jobs/samples/illustrative/anchors.csv}, one row a district. A new ward or commune gets the
 * shares of its former districts by the weights of the lineage.
 */
final class Anchors {
    private static final String HEADER = "unit,communes,communes_2025,hamlets,deaths_per_quarter,cremation_2019,"
            + "cremation_2022,cremation_2025,settled_2022,sea_million,poor_million,gratitude_million,"
            + "poor_households_2019";

    private final Reference reference;
    private final Map<SubjectId, Profile> districts;

    private Anchors(Reference reference, Map<SubjectId, Profile> districts) {
        this.reference = reference;
        this.districts = districts;
    }

    static Anchors read(Path file, Reference reference) {
        try {
            var lines = Files.readAllLines(file);
            if (!lines.getFirst().equals(HEADER)) {
                throw new IllegalArgumentException(file + ", line 1: the header must be " + HEADER);
            }
            var districts = new LinkedHashMap<SubjectId, Profile>();
            for (var line : lines.subList(1, lines.size())) {
                var profile = district(line.split(",", -1), reference);
                districts.put(profile.unit().id(), profile);
            }
            return new Anchors(reference, districts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Profile district(String[] cells, Reference reference) {
        var unit = reference
                .subject(cells[0])
                .orElseThrow(() -> new IllegalArgumentException("anchors.csv: no unit has the code " + cells[0]));
        var numbers = new ArrayList<Double>();
        for (int i = 1; i < cells.length; i++) {
            numbers.add(Double.valueOf(cells[i]));
        }
        return new Profile(
                unit,
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.subList(4, 7),
                numbers.get(7),
                numbers.get(8),
                numbers.get(9),
                numbers.get(10),
                numbers.get(11));
    }

    /** The level of a district, or of a new unit made of parts of districts. */
    Profile of(Subject unit) {
        var own = districts.get(unit.id());
        return own != null ? own : successor(unit);
    }

    private Profile successor(Subject unit) {
        var parts = reference.predecessors(unit.id());
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no anchor and no lineage for " + unit.nameVi());
        }
        return new Profile(
                unit,
                1,
                1,
                sum(parts, Profile::hamlets),
                sum(parts, Profile::deaths),
                List.of(mean(parts, 0), mean(parts, 1), mean(parts, 2)),
                weighted(parts, Profile::settled),
                sum(parts, Profile::sea),
                sum(parts, Profile::poor),
                sum(parts, Profile::gratitude),
                sum(parts, Profile::poorHouseholds));
    }

    private interface Size {
        double of(Profile profile);
    }

    private double sum(List<Lineage> parts, Size size) {
        return parts.stream()
                .mapToDouble(part -> part.weight().doubleValue() * size.of(former(part)))
                .sum();
    }

    private double mean(List<Lineage> parts, int year) {
        return weighted(parts, profile -> profile.cremation().get(year));
    }

    /** A rate of the new unit: that of its parts, each by the deaths it brings. */
    private double weighted(List<Lineage> parts, Size rate) {
        return sum(parts, profile -> profile.deaths() * rate.of(profile)) / sum(parts, Profile::deaths);
    }

    private Profile former(Lineage part) {
        var profile = districts.get(part.former());
        if (profile == null) {
            throw new IllegalArgumentException(
                    "anchors.csv lacks " + reference.require(part.former()).nameVi());
        }
        return profile;
    }
}
