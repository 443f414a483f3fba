package vn.thidua.dashboard.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The shapes of one file, ready to be drawn.
 *
 * @param geometry the simplified shapes as GeoJSON in degrees; a feature has the one property {@code name}, that of its
 *     region
 * @param digest of {@code geometry}
 * @param slimness how high the map is for its width, where it lies on the globe
 */
public record RegionMap(String geometry, String digest, double slimness, List<Region> regions) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /**
     * @param name within the geometry
     * @param properties what the file says of it: texts, numbers, true and false as text
     */
    public record Region(String name, Map<String, String> properties) {
        public Region {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * The regions by the code in one property.
     *
     * @param repeated codes that several regions have; the first of them counts
     * @param without regions that lack the property
     */
    public record Coded(Map<String, Region> regions, List<String> repeated, List<Region> without) {}

    public RegionMap {
        regions = List.copyOf(regions);
    }

    /**
     * Zeros that a spreadsheet took from the front of numbers are put back, up to the longest code of the file: beside
     * {@code 10015} a {@code 4} is {@code 00004}, and never the {@code 004} of other units.
     */
    public Coded by(String property) {
        int digits = regions.stream()
                .map(region -> region.properties().getOrDefault(property, ""))
                .filter(code -> DIGITS.matcher(code).matches())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        Map<String, Region> found = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        List<Region> without = new ArrayList<>();
        for (Region region : regions) {
            String code = region.properties().getOrDefault(property, "");
            if (code.isBlank()) {
                without.add(region);
            } else {
                String whole = DIGITS.matcher(code).matches() ? "0".repeat(digits - code.length()) + code : code;
                if (found.putIfAbsent(whole, region) != null) {
                    repeated.add(whole);
                }
            }
        }
        return new Coded(found, repeated, without);
    }

    /** The properties that regions have, the most frequent first. */
    public List<String> properties() {
        Map<String, Integer> count = new HashMap<>();
        regions.forEach(region -> region.properties().keySet().forEach(name -> count.merge(name, 1, Integer::sum)));
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
