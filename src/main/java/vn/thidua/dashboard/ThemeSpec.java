package vn.thidua.dashboard;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thidua.definition.Explained;

/** The look of charts, {@code dashboards/themes/thidua.yaml}. Colours are {@code #rrggbb}. */
public record ThemeSpec(
        @Explained("Colour, marker and dash by name; clusters are c1 to c5")
        Map<String, Look> looks,

        @Explained("Five steps of a heat map, from little to much")
        Heat heat) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern DASH = Pattern.compile("solid|[0-9]+( [0-9]+)*");
    private static final int STEPS = 5;

    public ThemeSpec {
        looks.keySet().forEach(name -> check(NAME, name, "a look's name has small letters and digits"));
    }

    /** Markers that tell series apart without colour. */
    public enum Marker {
        CIRCLE,
        RECT,
        TRIANGLE,
        DIAMOND,
        DOWN
    }

    /** One series' colour on each background, its marker and its dash. */
    public record Look(
            @Explained("Colour on a light background") String light,
            @Explained("Colour on a dark background") String dark,
            Marker marker,

            @Explained("solid, or lengths in pixels of stroke and gap: \"8 4\"")
            String dash) {
        public Look {
            check(COLOUR, light, "a colour is written #rrggbb in small letters");
            check(COLOUR, dark, "a colour is written #rrggbb in small letters");
            check(DASH, dash, "a dash is \"solid\" or lengths in pixels such as \"8 4\"");
        }
    }

    public record Heat(List<String> light, List<String> dark) {
        public Heat {
            if (light.size() != STEPS || dark.size() != STEPS) {
                throw new IllegalArgumentException("a heat map has five steps in light and five in dark");
            }
            light.forEach(text -> check(COLOUR, text, "a colour is written #rrggbb in small letters"));
            dark.forEach(text -> check(COLOUR, text, "a colour is written #rrggbb in small letters"));
        }
    }

    private static void check(Pattern pattern, String text, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(rule + ", but was: " + text);
        }
    }
}
