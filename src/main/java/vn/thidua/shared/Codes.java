package vn.thidua.shared;

/** The alphabet of measure and indicator codes, kept narrow so that a code can stand in formulas and file names. */
final class Codes {
    private static final int LONGEST = 60;

    private Codes() {}

    static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isCapital(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> isCapital(c) || (c >= '0' && c <= '9') || c == '_');
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
