package vn.thidua.submission.letters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells syllables that Vietnamese can have from letters that only look like it: at most one tone, on a vowel that goes
 * with the consonants around it. The rules are those of spelling, not of a dictionary.
 */
final class VietnameseSyllables {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "(?:iêu|yêu|uôi|ươi|ươu|oai|oay|oeo|uây|uyê|uya|oao|uêu|uyu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
            + "|[aăâeêioôơuưy])"
            + "(?:ch|ng|nh|[cmnpt])?");

    private VietnameseSyllables() {}

    /** How many different words of a text have letters beyond ASCII; -1 if one of these is no syllable. */
    static long marked(String text) {
        var words = WORDS.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .distinct()
                .toList();
        return words.stream().allMatch(VietnameseSyllables::isSyllable) ? words.size() : -1;
    }

    static boolean isSyllable(String word) {
        var parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var toneless = TONES.matcher(parts).replaceAll("");
        return parts.length() - toneless.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC))
                        .matches();
    }
}
