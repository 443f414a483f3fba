package vn.thidua.ui.component;

/** How a word is to be taken. Each tone has its shape, so that it can be told without colour. */
public enum Tone {
    GOOD("▲", "status-met"),
    WATCH("◆", "status-watch"),
    BAD("▼", "status-missed"),
    BUSY("●", "status-busy"),
    QUIET("○", "status-quiet");

    private final String shape;
    private final String className;

    Tone(String shape, String className) {
        this.shape = shape;
        this.className = className;
    }

    public String shape() {
        return shape;
    }

    public String className() {
        return className;
    }
}
