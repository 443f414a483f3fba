package vn.thidua.submission.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words that may stand around a number, as typed with accents, without them, and in English. */
final class Words {
    /** What a unit measures. */
    enum Dimension {
        MONEY,
        WEIGHT
    }

    /** A unit and what one of it is in đồng or kilograms. */
    record Unit(Dimension dimension, BigDecimal factor) {}

    /** What is said of a number before it. */
    enum Said {
        OVER,
        UNDER,
        ABOUT
    }

    static final Map<String, BigDecimal> MULTIPLIERS = multipliers();
    static final Map<String, Unit> UNITS = units();
    static final Map<String, Said> QUALIFIERS = qualifiers();

    /** Units written together with their multiplier. */
    static final Map<String, String> GLUED = Map.of(
            "trđ", "triệu",
            "trd", "triệu",
            "triệuđồng", "triệu",
            "tỷđồng", "tỷ",
            "tỉđồng", "tỷ",
            "nghìnđồng", "nghìn",
            "ngànđồng", "nghìn");

    static final Set<String> FILLERS = Set.of("đạt", "dat", "được", "duoc", "là");
    static final Set<String> MISSPELT = Set.of("động");
    static final Set<String> AND = Set.of("và", "and");
    static final Set<String> TO = Set.of("đến", "den", "tới", "to");
    static final Set<String> FROM = Set.of("từ", "tu", "from");
    static final Set<String> HALF = Set.of("rưỡi", "ruoi");

    private Words() {}

    private static Map<String, BigDecimal> multipliers() {
        var words = new HashMap<String, BigDecimal>();
        put(words, BigDecimal.valueOf(100), "trăm", "tram");
        put(words, BigDecimal.valueOf(1_000), "nghìn", "nghin", "ngàn", "ngan", "thousand");
        put(words, BigDecimal.valueOf(10_000), "vạn");
        put(words, BigDecimal.valueOf(1_000_000), "triệu", "trieu", "tr", "million");
        put(words, BigDecimal.valueOf(1_000_000_000), "tỷ", "tỉ", "ty", "ti", "billion");
        return Map.copyOf(words);
    }

    private static Map<String, Unit> units() {
        var words = new HashMap<String, Unit>();
        var dong = new Unit(Dimension.MONEY, BigDecimal.ONE);
        put(words, dong, "đồng", "dong", "động", "đ", "d", "₫", "vnđ", "vnd");
        put(words, weight("1"), "kg", "kilogram", "kilograms", "kilogam");
        put(words, weight("0.001"), "g", "gam", "gram", "grams");
        put(words, weight("10"), "yến");
        put(words, weight("100"), "tạ");
        put(words, weight("1000"), "tấn", "tan", "tonne", "tonnes");
        return Map.copyOf(words);
    }

    private static Unit weight(String kilograms) {
        return new Unit(Dimension.WEIGHT, new BigDecimal(kilograms));
    }

    /** Two words are joined by a blank; the parser tries two before one. */
    private static Map<String, Said> qualifiers() {
        var words = new HashMap<String, Said>();
        put(words, Said.OVER, "trên", "tren", "hơn", "hon", "over", "above", "more than", "ít nhất", "at least");
        put(words, Said.UNDER, "gần", "gan", "dưới", "duoi", "chưa đến", "chưa tới", "under", "below", "nearly");
        put(words, Said.UNDER, "almost", "less than", "at most", "không quá");
        put(words, Said.ABOUT, "khoảng", "khoang", "tới", "toi", "ước", "uoc", "ước tính", "ước đạt", "chừng");
        put(words, Said.ABOUT, "xấp xỉ", "trên dưới", "about", "around", "approximately", "sơ bộ");
        put(words, Said.OVER, ">", "≥");
        put(words, Said.UNDER, "<", "≤");
        put(words, Said.ABOUT, "~", "≈");
        return Map.copyOf(words);
    }

    @SafeVarargs
    private static <V> void put(Map<String, V> words, V meaning, String... spellings) {
        for (var spelling : spellings) {
            words.put(spelling, meaning);
        }
    }
}
