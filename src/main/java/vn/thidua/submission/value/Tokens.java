package vn.thidua.submission.value;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk along the tokens of a cell. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean done() {
        return at >= tokens.size();
    }

    @Nullable
    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    void skip(int count) {
        at += count;
    }

    boolean atDigits(int ahead) {
        return peek(ahead) instanceof Token.Digits;
    }

    /** The word at hand, or "" if it is something else. */
    String word(int ahead) {
        return peek(ahead) instanceof Token.Word(var text) ? text : "";
    }

    boolean takeWord(Set<String> words) {
        boolean found = words.contains(word(0));
        at += found ? 1 : 0;
        return found;
    }

    boolean isSign(int ahead, String signs) {
        return peek(ahead) instanceof Token.Sign(char sign) && signs.indexOf(sign) >= 0;
    }

    boolean takeSign(String signs) {
        boolean found = isSign(0, signs);
        at += found ? 1 : 0;
        return found;
    }
}
