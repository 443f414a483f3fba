package vn.thidua.dashboard.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that can be found by its code, by one of its names, or by what is said about it. */
public final class SearchEntry {
    private static final int MIDDLE_FROM = 2;

    /** How words fit, best first: the whole code, a whole name, its beginning, beginnings of its words, their middles. */
    public enum Fit {
        CODE,
        NAME,
        BEGINNING,
        WORDS,
        MIDDLE,
        ABOUT
    }

    /**
     * @param strayAccents how many of the typed words carry accents that the names do not have
     */
    public record Rank(Fit fit, long strayAccents) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::fit).thenComparing(Rank::strayAccents);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    private final String code;
    private final List<String> names;
    private final List<SearchWord> words;
    private final List<SearchWord> about;

    /**
     * @param code official code; blank if there is none
     * @param names in every language and spelling
     * @param about further words, such as the question that a page answers
     */
    public SearchEntry(String code, List<String> names, List<String> about) {
        this.code = phrase(SearchWord.of(code));
        this.names = names.stream().map(name -> phrase(SearchWord.of(name))).toList();
        this.words = Stream.concat(names.stream(), Stream.of(code))
                .flatMap(name -> SearchWord.of(name).stream())
                .distinct()
                .toList();
        this.about = about.stream()
                .flatMap(text -> SearchWord.of(text).stream())
                .distinct()
                .toList();
    }

    /** How the typed words fit; empty if they do not. */
    public Optional<Rank> rank(List<SearchWord> typed) {
        return fit(typed)
                .map(fit -> new Rank(
                        fit, typed.stream().filter(word -> !accentsFit(word)).count()));
    }

    private Optional<Fit> fit(List<SearchWord> typed) {
        String phrase = phrase(typed);
        if (phrase.equals(code)) {
            return Optional.of(Fit.CODE);
        }
        if (names.contains(phrase)) {
            return Optional.of(Fit.NAME);
        }
        if (names.stream().anyMatch(name -> name.startsWith(phrase))) {
            return Optional.of(Fit.BEGINNING);
        }
        if (typed.stream().allMatch(word -> words.stream().anyMatch(word::begins))) {
            return Optional.of(Fit.WORDS);
        }
        if (typed.stream().allMatch(this::inside)) {
            return Optional.of(Fit.MIDDLE);
        }
        boolean said = typed.stream()
                .allMatch(word -> Stream.concat(words.stream(), about.stream()).anyMatch(word::begins));
        return said ? Optional.of(Fit.ABOUT) : Optional.empty();
    }

    private boolean inside(SearchWord word) {
        return word.plain().length() >= MIDDLE_FROM
                && words.stream().anyMatch(own -> own.plain().contains(word.plain()));
    }

    private boolean accentsFit(SearchWord word) {
        return Stream.concat(words.stream(), about.stream())
                .filter(own -> own.plain().contains(word.plain()))
                .anyMatch(word::accentsFit);
    }

    private static String phrase(List<SearchWord> words) {
        return words.stream().map(SearchWord::plain).collect(Collectors.joining(" "));
    }
}
