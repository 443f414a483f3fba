package vn.thidua.dashboard.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.dashboard.region.RegionMap.Region;
import vn.thidua.definition.Bound;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Definitions;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946) of polygons: at most ten million bytes, 2 000 features and half a million
 * places. Every problem names the line and column where its feature begins.
 */
public final class GeoJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_CHARACTERS = 10_000_000;
    private static final int MOST_FEATURES = 2_000;
    private static final int MOST_PLACES = 500_000;
    private static final int MOST_PROBLEMS = 10;
    private static final int LONGEST = 200;
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker .*$", Pattern.DOTALL);

    private final String file;
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();
    private @Nullable String type;
    private boolean features;
    private int places;

    private GeoJson(String file) {
        this.file = file;
    }

    /** Never throws for bad text. */
    public static Bound<RegionMap> read(String file, String text) {
        GeoJson reader = new GeoJson(file);
        if (text.length() > MOST_CHARACTERS) {
            reader.note(1, 1, "the file is longer than 10 MB; simplify its shapes, for example with mapshaper");
        } else if (text.startsWith("\0")) {
            reader.note(1, 1, "the file is not UTF-8; save it as UTF-8");
        } else {
            reader.collect(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        RegionMap map = reader.problems.isEmpty() ? reader.map() : null;
        return map == null ? new Bound.Bad<>(reader.problems) : new Bound.Good<>(map, Definitions.digest(text));
    }

    private @Nullable RegionMap map() {
        Simplified simplified;
        try {
            simplified = new Simplified(shapes);
        } catch (RuntimeException unforeseen) {
            // shapes that overlap in ways JTS does not foresee must not stop the other definitions
            note(1, 1, "the shapes cannot be simplified together (" + unforeseen + "); mend their topology");
            return null;
        }
        String geometry = simplified.geoJson();
        return new RegionMap(geometry, Definitions.digest(geometry), simplified.slimness(), regions);
    }

    private void collect(String text) {
        try (JsonParser json = MAPPER.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                note(json.currentTokenLocation(), "a GeoJSON file is an object: {\"type\": \"FeatureCollection\", …}");
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                member(json);
            }
            if (json.nextToken() != null) {
                note(json.currentTokenLocation(), "something follows the end of the collection; delete it");
            }
        } catch (JacksonException broken) {
            String why = START_MARKER.matcher(broken.getOriginalMessage()).replaceFirst("");
            note(broken.getLocation(), "not readable as JSON: " + why);
            return;
        }
        if (!"FeatureCollection".equals(type) || !features) {
            note(1, 1, "the file is %s; a map needs a FeatureCollection with `features`".formatted(type));
        } else if (regions.isEmpty() && problems.isEmpty()) {
            note(1, 1, "the collection has no features; a map needs at least one");
        } else if (problems.isEmpty()) {
            for (String code : new RegionMap("", "", 1, regions).by("code").repeated()) {
                note(1, 1, "several features have the code " + code + "; keep one of them or join their polygons");
            }
        }
    }

    private void member(JsonParser json) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("type") && value == JsonToken.VALUE_STRING) {
            type = json.getString();
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
            features = true;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                TokenStreamLocation start = json.currentTokenLocation();
                JsonNode feature = json.readValueAsTree();
                feature(feature, start);
            }
        } else {
            json.skipChildren();
        }
    }

    private void feature(JsonNode feature, TokenStreamLocation start) {
        if (problems.size() >= MOST_PROBLEMS || places > MOST_PLACES || regions.size() > MOST_FEATURES) {
            return;
        }
        String name = Simplified.name(regions.size());
        Map<String, String> properties = properties(feature.path("properties"));
        regions.add(new Region(name, properties));
        try {
            Geometry shape = FeatureShape.of(feature.path("geometry"));
            shapes.add(shape);
            places += shape.getNumPoints();
        } catch (FeatureShape.Unusable wrong) {
            note(start, "feature %d%s: %s".formatted(regions.size(), called(properties), wrong.getMessage()));
        }
        if (places > MOST_PLACES) {
            note(start, "the file has more than 500 000 places; simplify its shapes, for example with mapshaper");
        } else if (regions.size() > MOST_FEATURES) {
            note(start, "the file has more than 2 000 features; a card has no room for them");
        }
    }

    private static String called(Map<String, String> properties) {
        String code = properties.getOrDefault("code", properties.getOrDefault("name", ""));
        return code.isEmpty() ? "" : " (" + code + ")";
    }

    private static Map<String, String> properties(JsonNode properties) {
        Map<String, String> found = new LinkedHashMap<>();
        properties.properties().forEach(property -> {
            JsonNode value = property.getValue();
            String text =
                    value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
            if (!text.isEmpty() && text.length() <= LONGEST) {
                found.put(property.getKey(), text);
            }
        });
        return found;
    }

    /** Limits of the parser, such as that of depth, have no place. */
    private void note(@Nullable TokenStreamLocation place, String message) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        note(line, column, message);
    }

    private void note(int line, int column, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new DefinitionProblem(file, line, column, message));
        }
    }
}
