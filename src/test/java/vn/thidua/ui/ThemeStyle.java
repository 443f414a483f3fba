package vn.thidua.ui;

import java.nio.file.Path;
import vn.thidua.dashboard.ThemeColours;
import vn.thidua.dashboard.ThemeSpec;
import vn.thidua.definition.DefinitionFolder;

/** The theme's custom properties for plain test pages. */
public final class ThemeStyle {
    private ThemeStyle() {}

    public static String css() {
        return new ThemeColours(DefinitionFolder.in(Path.of("dashboards", "themes"), ThemeSpec.class)).css();
    }
}
