package vn.thidua.shared;

import java.util.Locale;

/** A language of screens and messages. Vietnamese comes first and is the default. */
public enum Language {
    VI("vi"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The two-letter code, {@code vi} or {@code en}: in URLs, bundle names and HTML. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return this == VI ? Locale.of("vi", "VN") : Locale.of("en", "GB");
    }

    /** The language of a tag such as {@code en-GB}; anything but English is Vietnamese. */
    public static Language ofTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
    }
}
