package vn.thidua.submission.letters;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family of fonts from before Unicode, in which Vietnamese letters stand in the places of others. The places of TCVN3
 * are those of TCVN 5712:1993 (VN3); those of VNI are the Windows table of VNI Software: a vowel, and behind it the sign
 * that carries its marks.
 */
public enum OldFont {
    TCVN3("TCVN3 (.VnTime)"),
    VNI("VNI");

    private static final String TCVN3_PLACES =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    private static final String VNI_VOWELS = "aeouyôö";
    private static final String VNI_TONES = "øùûõï";
    private static final String[] VNI_TONED = {"àáảãạ", "èéẻẽẹ", "òóỏõọ", "ùúủũụ", "ỳýỷỹỵ", "ờớởỡợ", "ừứửữự"};
    private static final String VNI_HATS = "âàáåãä";
    private static final String[] VNI_HATTED = {"âầấẩẫậ", "êềếểễệ", "ôồốổỗộ"};
    private static final String VNI_BOWLS = "êèéúüë";
    private static final String VNI_BOWLED = "ăằắẳẵặ";
    private static final String VNI_ALONE = "ñôöìíæóòî";
    private static final String VNI_LETTERS = "đơưìíỉĩịỵ";

    private static final Map<String, String> TCVN3_TABLE = tcvn3();
    private static final Map<String, String> VNI_TABLE = vni();

    private static final int ENOUGH_WORDS = 5;

    private final String label;

    OldFont(String label) {
        this.label = label;
    }

    /** As people know it. */
    public String label() {
        return label;
    }

    /** The family of a font by its name: {@code .VnTime}, {@code VNI-Times}; none for a font of today. */
    public static Optional<OldFont> named(@Nullable String font) {
        if (font == null) {
            return Optional.empty();
        }
        var name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? Optional.of(VNI) : Optional.empty();
    }

    /** What the font shows; empty if some letter has no place in it, so that the text was not typed for it. */
    public Optional<String> shown(String text) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var two = i + 1 < text.length() ? table().get(text.substring(i, i + 2)) : null;
            var one = table().get(text.substring(i, i + 1));
            if (two != null) {
                shown.append(two);
                i++;
            } else if (one != null) {
                shown.append(one);
            } else if (text.charAt(i) < 0x80 || VietnameseLetters.isSign(text.charAt(i))) {
                shown.append(text.charAt(i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(shown.toString());
    }

    /**
     * The one font that a text without fonts was typed for: it has every letter, and every word it shows is a syllable of
     * Vietnamese. Empty if that holds for no font or for both, or if there are too few words to tell.
     */
    public static Optional<OldFont> typed(String text) {
        var fonts = Arrays.stream(values())
                .filter(font -> font.shown(text)
                        .filter(shown -> VietnameseSyllables.marked(shown) >= ENOUGH_WORDS)
                        .isPresent())
                .toList();
        return fonts.size() == 1 ? Optional.of(fonts.getFirst()) : Optional.empty();
    }

    private Map<String, String> table() {
        return this == TCVN3 ? TCVN3_TABLE : VNI_TABLE;
    }

    private static Map<String, String> tcvn3() {
        var table = new HashMap<String, String>();
        pairs(table, "", TCVN3_PLACES, TCVN3_LETTERS);
        return Map.copyOf(table);
    }

    private static Map<String, String> vni() {
        var table = new HashMap<String, String>();
        for (int vowel = 0; vowel < VNI_VOWELS.length(); vowel++) {
            both(table, VNI_VOWELS.substring(vowel, vowel + 1), VNI_TONES, VNI_TONED[vowel]);
        }
        for (int vowel = 0; vowel < VNI_HATTED.length; vowel++) {
            both(table, "aeo".substring(vowel, vowel + 1), VNI_HATS, VNI_HATTED[vowel]);
        }
        both(table, "a", VNI_BOWLS, VNI_BOWLED);
        both(table, "", VNI_ALONE, VNI_LETTERS);
        return Map.copyOf(table);
    }

    private static void both(Map<String, String> table, String before, String places, String letters) {
        pairs(table, before, places, letters);
        var upper = before.toUpperCase(Locale.ROOT);
        pairs(table, upper, places.toUpperCase(Locale.ROOT), letters.toUpperCase(Locale.ROOT));
        if (!before.isEmpty()) {
            // a capital letter with a small sign: what typing with a few wrong keys leaves behind
            pairs(table, upper, places, letters.toUpperCase(Locale.ROOT));
        }
    }

    private static void pairs(Map<String, String> table, String before, String places, String letters) {
        for (int i = 0; i < places.length(); i++) {
            table.put(before + places.charAt(i), letters.substring(i, i + 1));
        }
    }
}
