package vn.thidua.dashboard;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionFolders;

/** Turns {@code dashboards/themes/thidua.yaml} into the custom properties that charts and style sheets read. */
@Component
public class ThemeColours {
    private static final String THEME = "thidua";

    private final DefinitionFolder<ThemeSpec> folder;

    @Autowired
    ThemeColours(DefinitionFolders folders) {
        this(folders.open("dashboards/themes", ThemeSpec.class));
    }

    public ThemeColours(DefinitionFolder<ThemeSpec> folder) {
        this.folder = folder;
    }

    /**
     * A style sheet of custom properties, for example {@code --chart-look-c1-color: light-dark(#…, #…)}; without a
     * readable theme it is empty, and charts are drawn in the plain ink.
     */
    public String css() {
        return folder.find(THEME).map(ThemeColours::css).orElse("");
    }

    private static String css(ThemeSpec theme) {
        var css = new StringBuilder(":root {\n");
        theme.looks().forEach((name, look) -> {
            var prefix = "chart-look-" + name;
            property(css, prefix + "-color", lightDark(look.light(), look.dark()));
            property(css, prefix + "-marker", look.marker().name().toLowerCase(Locale.ROOT));
            property(css, prefix + "-dash", look.dash());
        });
        var heat = theme.heat();
        for (int step = 0; step < heat.light().size(); step++) {
            property(
                    css,
                    "chart-heat-" + (step + 1),
                    lightDark(heat.light().get(step), heat.dark().get(step)));
        }
        return css.append("}\n").toString();
    }

    private static void property(StringBuilder css, String name, String value) {
        css.append("  --").append(name).append(": ").append(value).append(";\n");
    }

    private static String lightDark(String light, String dark) {
        return "light-dark(" + light + ", " + dark + ")";
    }
}
