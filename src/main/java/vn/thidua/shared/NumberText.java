package vn.thidua.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Digits with the separators of a language: 1.234.567,89 or 1,234,567.89. Rounds half up. */
record NumberText(char group, char decimal) implements Serializable {
    static NumberText of(Language language) {
        return language == Language.VI ? new NumberText('.', ',') : new NumberText(',', '.');
    }

    /** Exactly {@code decimals} decimals. */
    String fixed(BigDecimal number, int decimals) {
        return write(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** At most {@code decimals} decimals, without zeros at the end. */
    String upTo(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return write(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private String write(BigDecimal number) {
        var plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder(plain.length() + plain.length() / 3 + 1);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
