package vn.thidua.submission.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thidua.submission.Repair;

/** Cuts a cell into tokens, from left to right, once. */
final class Tokeniser {
    private final String text;
    private final Set<Repair> repairs;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokeniser(String text, Set<Repair> repairs) {
        this.text = text;
        this.repairs = repairs;
    }

    static List<Token> tokens(String text, Set<Repair> repairs) {
        return new Tokeniser(text, repairs).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                digits();
            } else if (isLetter(c)) {
                word();
            } else {
                if (c != ' ' && c != '\n') {
                    tokens.add(new Token.Sign(c));
                }
                at++;
            }
        }
        return tokens;
    }

    private void word() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token.Word(text.substring(from, at).toLowerCase(Locale.ROOT)));
    }

    private void digits() {
        var number = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number.append(c);
                at++;
            } else if (isSeparator(c) && isDigit(peek(1))) {
                number.append(c);
                at++;
            } else if (c == ',' && peek(1) == ' ' && isDigit(peek(2))) {
                // "6, 3 triệu"; not after a point: "1. 124" is the first item of a list
                number.append(c);
                at += 2;
                repairs.add(Repair.BLANKS);
            } else if (c == ' ' && peek(1) == ',' && isDigit(peek(2))) {
                number.append(',');
                at += 2;
                repairs.add(Repair.BLANKS);
            } else if (c == ' ' && isDigit(peek(1))) {
                number.append(' ');
                at++;
            } else {
                break;
            }
        }
        if (isExponent()) {
            tokens.add(new Token.Scientific(number.toString()));
            at = text.length();
        } else {
            tokens.add(new Token.Digits(number.toString()));
        }
    }

    private boolean isExponent() {
        char c = peek(0);
        boolean signed = peek(1) == '+' || peek(1) == '-';
        return (c == 'e' || c == 'E') && isDigit(peek(signed ? 2 : 1));
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '₫';
    }
}
