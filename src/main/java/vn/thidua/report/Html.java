package vn.thidua.report;

/** Texts as parts of HTML. */
final class Html {
    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Nothing for a blank text. */
    static String element(String name, String className, String text) {
        if (text.isBlank()) {
            return "";
        }
        String classes = className.isEmpty() ? "" : " class=\"" + className + "\"";
        return "<" + name + classes + ">" + text(text) + "</" + name + ">\n";
    }
}
