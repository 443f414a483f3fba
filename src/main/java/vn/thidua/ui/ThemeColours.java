package vn.thidua.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Turns {@code dashboards/themes/thidua.yaml} into the custom properties that charts and style sheets read. */
@Component
class ThemeColours {
    private final ThemeSpec theme = read();

    ThemeSpec theme() {
        return theme;
    }

    /** A style sheet of custom properties, for example {@code --chart-look-c1-color: light-dark(#…, #…)}. */
    String css() {
        var css = new StringBuilder(":root {\n");
        theme.looks().forEach((name, look) -> {
            var prefix = "  --chart-look-" + name + "-";
            css.append(prefix)
                    .append("color: light-dark(")
                    .append(look.light())
                    .append(", ")
                    .append(look.dark())
                    .append(");\n");
            css.append(prefix).append("marker: ").append(look.marker()).append(";\n");
            css.append(prefix).append("dash: ").append(look.dash()).append(";\n");
        });
        for (int step = 0; step < theme.heatLight().size(); step++) {
            css.append("  --chart-heat-")
                    .append(step + 1)
                    .append(": light-dark(")
                    .append(theme.heatLight().get(step))
                    .append(", ")
                    .append(theme.heatDark().get(step))
                    .append(");\n");
        }
        return css.append("}\n").toString();
    }

    private static ThemeSpec read() {
        try (var stream = new ClassPathResource("dashboards/themes/thidua.yaml").getInputStream()) {
            Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            var looks = new TreeMap<String, ThemeSpec.Look>();
            part(root, "looks").forEach((name, value) -> looks.put(String.valueOf(name), look((Map<?, ?>) value)));
            var heat = part(root, "heat");
            return new ThemeSpec(looks, colours(heat, "light"), colours(heat, "dark"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme dashboards/themes/thidua.yaml", e);
        }
    }

    private static ThemeSpec.Look look(Map<?, ?> look) {
        return new ThemeSpec.Look(
                String.valueOf(look.get("light")),
                String.valueOf(look.get("dark")),
                String.valueOf(look.get("marker")),
                String.valueOf(look.get("dash")));
    }

    private static Map<?, ?> part(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalArgumentException("the theme has no part \"" + key + "\"");
    }

    private static List<String> colours(Map<?, ?> heat, String scheme) {
        if (heat.get(scheme) instanceof List<?> colours) {
            return colours.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("the theme's heat map has no colours for " + scheme);
    }
}
