package vn.thidua.submission.value;

/** A piece of a cell. */
sealed interface Token {
    /** Digits with the separators between them; groups set apart by blanks have one blank between them. */
    record Digits(String text) implements Token {}

    /** Letters, in lower case. */
    record Word(String text) implements Token {}

    /** Anything else that is not blank. */
    record Sign(char sign) implements Token {}

    /** 1e3 and its like. */
    record Scientific(String text) implements Token {}
}
