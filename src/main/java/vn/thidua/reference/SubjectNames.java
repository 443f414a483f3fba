package vn.thidua.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.SearchKey;

/** How people write the name of a subject: with or without its kind, abbreviated, without accents. */
final class SubjectNames {
    /** The kind before a name, as in "Huyện Gia Lâm", beside the ways it is abbreviated; all without accents. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "quan", List.of("quan", "q"),
            "huyen", List.of("huyen", "h"),
            "thi xa", List.of("thi xa", "tx"),
            "phuong", List.of("phuong", "p"),
            "xa", List.of("xa", "x"),
            "thi tran", List.of("thi tran", "tt"),
            "thanh pho", List.of("thanh pho", "tp"));

    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:()\\-–/\"“”]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LEADING_ZERO = Pattern.compile("\\b0+(?=[1-9])");

    private SubjectNames() {}

    /** What two ways to write one name have in common: no accents, no punctuation, single blanks. */
    static String normal(String text) {
        var plain = PUNCTUATION.matcher(SearchKey.of(text)).replaceAll(" ");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The name without its kind: "Gia Lâm" of "Huyện Gia Lâm". Keeps accents. */
    static String bare(String name) {
        var key = SearchKey.of(name);
        for (var kind : KINDS.keySet()) {
            if (key.startsWith(kind + " ")) {
                // the key drops accents but no letters, so a word of it is a word of the name
                int words = kind.split(" ", -1).length;
                return name.strip().split("\\s+", words + 1)[words];
            }
        }
        return name;
    }

    static String sortKey(SubjectKind kind, String name, @Nullable Integer number) {
        return switch (kind) {
            case CITY -> "0";
            case CLUSTER -> "1 " + VietnameseOrder.key(number == null ? name : number.toString());
            case DISTRICT, COMMUNE -> "2 " + VietnameseOrder.key(bare(name)) + " " + kind.ordinal();
            case PLACE -> "3 " + VietnameseOrder.key(bare(name));
        };
    }

    /** All keys under which the subject is found. A place is never found by its bare name: units come first there. */
    static Set<String> keys(Subject subject) {
        var keys = new LinkedHashSet<String>();
        keys.add(normal(subject.nameVi()));
        keys.add(normal(subject.nameEn()));
        keys.add(normal(subject.shortVi()));
        keys.add(normal(subject.code()));
        switch (subject.kind()) {
            case CITY, DISTRICT, COMMUNE -> {
                keys.add(normal(bare(subject.nameVi())));
                addAbbreviated(keys, subject.nameVi());
            }
            case PLACE -> addAbbreviated(keys, subject.nameVi());
            case CLUSTER -> addCluster(keys, subject);
        }
        if (subject.kind() == SubjectKind.CITY) {
            keys.add(normal(bare(subject.nameVi())).replace(" ", ""));
        }
        return keys;
    }

    /** The text as it is looked up: "Cụm thi đua số 03" as "cum thi dua so 3". */
    static String lookup(String text) {
        return LEADING_ZERO.matcher(normal(text)).replaceAll("");
    }

    private static void addAbbreviated(Set<String> keys, String name) {
        var whole = normal(name);
        KINDS.forEach((kind, ways) -> {
            if (whole.startsWith(kind + " ")) {
                ways.forEach(way -> keys.add(way + whole.substring(kind.length())));
            }
        });
    }

    private static void addCluster(Set<String> keys, Subject cluster) {
        if (cluster.number() == null) {
            return;
        }
        for (var way : List.of("cum", "cum so", "cum thi dua", "cum thi dua so", "c", "cluster", "emulation cluster")) {
            keys.add(way + " " + cluster.number());
        }
    }
}
