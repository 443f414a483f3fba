package vn.thidua.submission;

import java.util.Locale;
import vn.thidua.shared.Texts;

/** Something the parser put right on its own because only one meaning is left. Shown beside the figure. */
public enum Repair {
    /** Stray blanks inside a number: "6, 3". */
    BLANKS,
    /** Blanks between groups of three digits: "1 124 567". */
    BLANK_GROUPS,
    /** Point and comma in their English roles, where the Vietnamese ones make no number. */
    ENGLISH_SEPARATORS,
    /** "01". */
    LEADING_ZEROS,
    /** Letters that were put together from a base and a mark. */
    DECOMPOSED,
    /** Digits or signs as wide as a Chinese character. */
    FULL_WIDTH,
    /** Characters without a shape. */
    INVISIBLE,
    /** The apostrophe that tells a spreadsheet to keep a text. */
    TEXT_MARKER,
    /** "đạt", "được" before the number, a full stop after it. */
    FILLERS,
    /** A slip such as "tỷ động". */
    SPELLING,
    /** Brackets around it. */
    BRACKETS;

    public String label(Texts texts) {
        return texts.get("submission.repair." + name().toLowerCase(Locale.ROOT));
    }
}
