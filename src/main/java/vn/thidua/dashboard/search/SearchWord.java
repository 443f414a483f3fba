package vn.thidua.dashboard.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.shared.SearchKey;

/**
 * A word as it is searched for.
 *
 * @param plain without accents: {@code hoa} of "Hoà" and of "hoa"
 * @param letters with the marks that make letters, without the tone: {@code đông} of "Đống"
 * @param tone the tone mark, wherever in the word it was written; empty for the level tone
 */
public record SearchWord(String plain, String letters, String tone) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The words of a text in their order; whatever is neither letter nor digit parts them. */
    public static List<SearchWord> of(String text) {
        return Arrays.stream(BETWEEN.split(text.strip(), -1))
                .filter(word -> !word.isBlank())
                .map(SearchWord::word)
                .toList();
    }

    private static SearchWord word(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        decomposed.chars().forEach(letter -> (TONES.indexOf(letter) < 0 ? letters : tone).append((char) letter));
        return new SearchWord(SearchKey.of(text), letters.toString(), tone.toString());
    }

    /** Whether {@code name} goes on from this word as it is typed so far, accents aside. */
    boolean begins(SearchWord name) {
        return name.plain.startsWith(plain);
    }

    /** Whether the accents that were typed are those of {@code name}; accents that were not typed contradict nothing. */
    boolean accentsFit(SearchWord name) {
        boolean lettersFit = letters.equals(plain) || name.letters.startsWith(letters);
        return lettersFit && (tone.isEmpty() || tone.equals(name.tone));
    }
}
