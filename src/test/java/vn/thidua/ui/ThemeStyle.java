package vn.thidua.ui;

/** The theme's custom properties for plain test pages. */
public final class ThemeStyle {
    private ThemeStyle() {}

    public static String css() {
        return new ThemeColours().css();
    }
}
