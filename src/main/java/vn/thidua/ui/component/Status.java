package vn.thidua.ui.component;

/** How a result stands to its target. Always shown as shape, word and colour together. */
public enum Status {
    MET,
    WATCH,
    MISSED;

    String key() {
        return switch (this) {
            case MET -> "met";
            case WATCH -> "watch";
            case MISSED -> "missed";
        };
    }
}
