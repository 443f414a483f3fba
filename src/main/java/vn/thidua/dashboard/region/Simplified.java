package vn.thidua.dashboard.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes with no more points than a screen shows. A border between neighbours is simplified once for both (Visvalingam
 * and Whyatt, as JTS does it for coverages), so that no gap opens between them.
 */
final class Simplified {
    private static final int MOST_POINTS = 6_000;
    private static final int MOST_ROUNDS = 16;
    private static final int FINEST_PARTS = 5_000;

    private final Geometry[] shapes;
    private final Envelope extent = new Envelope();
    private final int decimals;

    Simplified(List<Geometry> originals) {
        Geometry[] found = originals.toArray(Geometry[]::new);
        for (Geometry shape : found) {
            extent.expandToInclude(shape.getEnvelopeInternal());
        }
        double finest = Math.max(extent.getWidth(), extent.getHeight()) / FINEST_PARTS;
        decimals = Math.clamp((int) Math.ceil(-Math.log10(finest)), 2, 7);
        double tolerance = finest;
        for (int round = 0; round < MOST_ROUNDS && points(found) > MOST_POINTS; round++) {
            Geometry[] fewer = CoverageSimplifier.simplify(found, tolerance);
            for (int i = 0; i < fewer.length; i++) {
                fewer[i] = fewer[i].isEmpty() ? found[i] : fewer[i];
            }
            found = fewer;
            tolerance *= 1.5;
        }
        shapes = found;
    }

    private static int points(Geometry[] shapes) {
        int points = 0;
        for (Geometry shape : shapes) {
            points += shape.getNumPoints();
        }
        return points;
    }

    /** Height by width, as seen from above the middle of the map. */
    double slimness() {
        double width = extent.getWidth() * Math.cos(Math.toRadians(extent.centre().y));
        return width > 0 ? extent.getHeight() / width : 1;
    }

    /** A FeatureCollection whose features are named by their place in the list: r0, r1 … */
    String geoJson() {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < shapes.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"")
                    .append(name(i))
                    .append("\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":")
                    .append(polygons(shapes[i]))
                    .append("}}");
        }
        return json.append("]}").toString();
    }

    static String name(int index) {
        return "r" + index;
    }

    private String polygons(Geometry shape) {
        List<String> polygons = new ArrayList<>();
        for (int digits = decimals; polygons.isEmpty() && digits <= 12; digits += 2) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                String polygon = polygon((Polygon) shape.getGeometryN(i), digits);
                if (!polygon.isEmpty()) {
                    polygons.add(polygon);
                }
            }
        }
        return "[" + String.join(",", polygons) + "]";
    }

    /** Empty when nothing of it is left between the rounded places. */
    private static String polygon(Polygon polygon, int digits) {
        String shell = ring(polygon.getExteriorRing(), digits);
        if (shell.isEmpty()) {
            return "";
        }
        StringBuilder rings = new StringBuilder("[").append(shell);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            String hole = ring(polygon.getInteriorRingN(i), digits);
            rings.append(hole.isEmpty() ? "" : "," + hole);
        }
        return rings.append("]").toString();
    }

    private static String ring(LineString ring, int digits) {
        List<String> places = new ArrayList<>();
        for (Coordinate place : ring.getCoordinates()) {
            String written = "[" + rounded(place.x, digits) + "," + rounded(place.y, digits) + "]";
            if (places.isEmpty() || !places.getLast().equals(written)) {
                places.add(written);
            }
        }
        return places.size() < 4 ? "" : "[" + String.join(",", places) + "]";
    }

    private static String rounded(double degrees, int digits) {
        return BigDecimal.valueOf(degrees)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
