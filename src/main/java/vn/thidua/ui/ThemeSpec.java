package vn.thidua.ui;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The look of charts: named looks (colour on light and on dark, marker, dash) and the five steps of a heat map.
 * Colours are {@code #rrggbb}.
 */
record ThemeSpec(Map<String, Look> looks, List<String> heatLight, List<String> heatDark) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern DASH = Pattern.compile("solid|[0-9]+( [0-9]+)*");

    ThemeSpec {
        looks = Map.copyOf(looks);
        heatLight = List.copyOf(heatLight);
        heatDark = List.copyOf(heatDark);
        looks.keySet().forEach(name -> check(NAME, name, "a look's name has small letters and digits"));
        heatLight.forEach(ThemeSpec::colour);
        heatDark.forEach(ThemeSpec::colour);
        if (heatLight.size() != 5 || heatDark.size() != 5) {
            throw new IllegalArgumentException("a heat map has five steps in light and five in dark");
        }
    }

    /** Colour on each background, marker and dash of one series. */
    record Look(String light, String dark, String marker, String dash) {
        Look {
            colour(light);
            colour(dark);
            check(NAME, marker.toLowerCase(java.util.Locale.ROOT), "a marker is one of ECharts' symbols");
            check(DASH, dash, "a dash is \"solid\" or lengths in pixels such as \"8 4\"");
        }
    }

    private static void colour(String text) {
        check(COLOUR, text, "a colour is written #rrggbb in small letters");
    }

    private static void check(Pattern pattern, String text, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(rule + ", but was: " + text);
        }
    }
}
