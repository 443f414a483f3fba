package vn.thidua.submission.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.submission.letters.OldFont;
import vn.thidua.submission.letters.VietnameseLetters;
import vn.thidua.submission.office.TableText.Remark;

/**
 * Texts of a table whose cells have a font of before Unicode. Most can be Vietnamese in one way only: as they stand, or as
 * the font shows them. A short one that can be both follows the others of its table if these agree; else it is undecided.
 */
final class OldTexts {
    private record Old(int row, int column, FontedText typed, OldFont font, Optional<String> shown) {
        boolean standsAsItIs() {
            return VietnameseLetters.isVietnamese(typed.text());
        }
    }

    private final List<Old> texts = new ArrayList<>();
    private final Map<OldFont, Integer> asShown = new EnumMap<>(OldFont.class);
    private final Map<OldFont, Integer> asTheyStand = new EnumMap<>(OldFont.class);

    void add(int row, int column, FontedText typed) {
        var font = typed.runs().stream()
                .filter(run -> run.font() != null)
                .map(FontedText.Run::font)
                .findFirst()
                .orElseThrow();
        var old = new Old(row, column, typed, font, shown(typed));
        texts.add(old);
        if (old.shown().isPresent() != old.standsAsItIs()) {
            (old.standsAsItIs() ? asTheyStand : asShown).merge(font, 1, Integer::sum);
        }
    }

    private static Optional<String> shown(FontedText typed) {
        var shown = new StringBuilder();
        for (var run : typed.runs()) {
            var font = run.font();
            var part = font == null ? Optional.of(run.text()) : font.shown(run.text());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            shown.append(part.get());
        }
        return Optional.of(shown.toString());
    }

    /** Puts the texts that are meant into the rows, and tells of each. */
    void settle(List<List<String>> rows, List<Remark> remarks) {
        for (var old : texts) {
            if (old.row() >= rows.size() || old.shown().isEmpty()) {
                continue;
            }
            var before = rows.get(old.row()).get(old.column());
            var after = TableRows.clean(old.shown().get());
            boolean either = old.standsAsItIs();
            boolean shownElsewhere = asShown.containsKey(old.font());
            if (either && shownElsewhere == asTheyStand.containsKey(old.font())) {
                remarks.add(new Remark.Undecided(old.row(), old.column(), old.font(), before, after));
            } else if (!either || shownElsewhere) {
                rows.get(old.row()).set(old.column(), after);
                remarks.add(new Remark.Converted(old.row(), old.column(), old.font(), before, after));
            }
        }
    }
}
