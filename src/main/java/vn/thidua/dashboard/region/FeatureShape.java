package vn.thidua.dashboard.region;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.databind.JsonNode;

/** The geometry of one GeoJSON feature (RFC 7946, 3.1.6 and 3.1.7) as a checked shape; one that crosses itself is mended. */
final class FeatureShape {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private FeatureShape() {}

    /** What is wrong with a geometry, as a planner reads it. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    static Geometry of(JsonNode geometry) throws Unusable {
        String type = geometry.path("type").asString("nothing");
        JsonNode coordinates = geometry.path("coordinates");
        Geometry written = switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> polygons(coordinates);
            default -> throw new Unusable("the geometry is " + type + "; a map needs Polygon or MultiPolygon");
        };
        // published boundaries often touch themselves in spikes of a metre, which neither show nor simplify
        Geometry shape = written.isValid() ? written : GeometryFixer.fix(written);
        if (shape.isEmpty() || shape.getArea() == 0) {
            throw new Unusable("the shape has no area; its places lie on a line");
        }
        return shape;
    }

    private static Geometry polygons(JsonNode coordinates) throws Unusable {
        Polygon[] polygons = new Polygon[some(coordinates, "polygons").size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(coordinates.get(i));
        }
        return SHAPES.createMultiPolygon(polygons);
    }

    private static Polygon polygon(JsonNode coordinates) throws Unusable {
        LinearRing shell = ring(some(coordinates, "rings").get(0));
        LinearRing[] holes = new LinearRing[coordinates.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(coordinates.get(i + 1));
        }
        return SHAPES.createPolygon(shell, holes);
    }

    private static LinearRing ring(JsonNode coordinates) throws Unusable {
        int size = some(coordinates, "places").size();
        if (size < 4) {
            throw new Unusable("a ring has " + size + " places; it needs four, the last equal to the first");
        }
        Coordinate[] places = new Coordinate[size];
        for (int i = 0; i < size; i++) {
            places[i] = place(coordinates.get(i));
        }
        if (!places[0].equals2D(places[size - 1])) {
            throw new Unusable("the ring from %s ends at %s; a ring ends where it begins"
                    .formatted(place(places[0]), place(places[size - 1])));
        }
        return SHAPES.createLinearRing(places);
    }

    private static Coordinate place(JsonNode node) throws Unusable {
        if (node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            throw new Unusable("a place is [longitude, latitude], not " + shortened(node));
        }
        Coordinate place =
                new Coordinate(node.get(0).asDouble(Double.NaN), node.get(1).asDouble(Double.NaN));
        if (!(Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90)) {
            throw new Unusable(
                    "%s is not degrees WGS84 (longitude −180 to 180, then latitude −90 to 90); convert the file to EPSG:4326"
                            .formatted(place(place)));
        }
        return place;
    }

    private static JsonNode some(JsonNode list, String what) throws Unusable {
        if (!list.isArray() || list.isEmpty()) {
            throw new Unusable("a list of " + what + " is expected, not " + shortened(list));
        }
        return list;
    }

    private static String place(Coordinate place) {
        return "[" + place.x + ", " + place.y + "]";
    }

    private static String shortened(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
