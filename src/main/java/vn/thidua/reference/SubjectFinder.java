package vn.thidua.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds subjects by what people call them. */
final class SubjectFinder {
    private final Map<String, Set<Subject>> byKey = new HashMap<>();
    private final List<Subject> subjects;

    SubjectFinder(List<Subject> subjects) {
        this.subjects = subjects;
        var order = Comparator.comparing(Subject::sortKey).thenComparing(Subject::id);
        for (var subject : subjects) {
            for (var key : SubjectNames.keys(subject)) {
                byKey.computeIfAbsent(SubjectNames.lookup(key), k -> new TreeSet<>(order))
                        .add(subject);
            }
        }
    }

    List<Subject> find(String text, @Nullable LocalDate day) {
        var code = text.strip();
        var holders = subjects.stream()
                .filter(subject -> subject.code().equals(code) && existed(subject, day))
                .toList();
        if (!holders.isEmpty()) {
            return holders;
        }
        var found = byKey.getOrDefault(SubjectNames.lookup(text), Set.of()).stream()
                .filter(subject -> existed(subject, day))
                .toList();
        if (found.size() < 2) {
            return found;
        }
        var exact = found.stream().filter(subject -> sameLetters(subject, text)).toList();
        return exact.isEmpty() ? found : exact;
    }

    List<Subject> search(String text, int limit) {
        var words = SubjectNames.normal(text).split(" ", -1);
        if (words[0].isEmpty()) {
            return List.of();
        }
        return subjects.stream()
                .filter(subject -> matches(subject, words))
                .sorted(Comparator.comparing(
                                (Subject subject) -> !SubjectNames.normal(SubjectNames.bare(subject.nameVi()))
                                        .startsWith(words[0]))
                        .thenComparing(Subject::sortKey))
                .limit(limit)
                .toList();
    }

    private static boolean existed(Subject subject, @Nullable LocalDate day) {
        return day == null || subject.existsOn(day);
    }

    private static boolean matches(Subject subject, String[] words) {
        var name = " " + subject.searchKey() + " " + SubjectNames.normal(subject.shortVi()) + " "
                + SubjectNames.normal(subject.code());
        for (var word : words) {
            if (!name.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    /** Same letters and tones, wherever in a syllable the tone is written. */
    private static boolean sameLetters(Subject subject, String text) {
        var asked = letters(SubjectNames.bare(text));
        return asked.equals(letters(SubjectNames.bare(subject.nameVi())));
    }

    private static String letters(String text) {
        return VietnameseOrder.key(
                Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }
}
