package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Repair;

/** Which sign groups digits and which begins the decimals. */
enum Convention {
    VIETNAMESE('.', ','),
    ENGLISH(',', '.');

    private final char group;
    private final char decimal;

    Convention(char group, char decimal) {
        this.group = group;
        this.decimal = decimal;
    }

    /** The number, or null where the digits are no number under this convention: "1.5" is none in Vietnamese. */
    @Nullable
    BigDecimal number(String digits, Set<Repair> repairs) {
        int point = digits.indexOf(decimal);
        if (point >= 0 && digits.indexOf(decimal, point + 1) >= 0) {
            return null;
        }
        var whole = point < 0 ? digits : digits.substring(0, point);
        var fraction = point < 0 ? "" : digits.substring(point + 1);
        var plain = ungrouped(whole, repairs);
        if (plain == null || !fraction.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        if (plain.length() > 1 && plain.charAt(0) == '0') {
            repairs.add(Repair.LEADING_ZEROS);
        }
        return new BigDecimal(fraction.isEmpty() ? plain : plain + "." + fraction);
    }

    /** A percentage up to 100 is never grouped, so either sign begins its decimals. */
    static @Nullable BigDecimal percent(String digits, Set<Repair> repairs) {
        for (var convention : values()) {
            var percent = convention.number(digits, repairs);
            if (percent != null && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return percent;
            }
        }
        return null;
    }

    private @Nullable String ungrouped(String whole, Set<Repair> repairs) {
        char separator = whole.indexOf(' ') >= 0 ? ' ' : group;
        var groups = whole.split(separator == '.' ? "\\." : String.valueOf(separator), -1);
        if (groups.length == 1) {
            return isDigits(whole) ? whole : null;
        }
        // 0.124 is a decimal and 1234.567 too: groups begin with one to three digits that are no zero
        if (groups[0].length() > 3 || groups[0].startsWith("0")) {
            return null;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            if (!isDigits(groups[i]) || (i > 0 && groups[i].length() != 3)) {
                return null;
            }
            plain.append(groups[i]);
        }
        if (separator == ' ') {
            repairs.add(Repair.BLANK_GROUPS);
        }
        return plain.toString();
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
