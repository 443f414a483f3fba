package vn.thidua.definition;

import vn.thidua.shared.Language;

/** A text in the two languages of the screens. In YAML: {@code {vi: Tổng quan, en: Overview}}. */
public record Localized(String vi, String en) {
    public Localized {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both `vi` and `en` need a text");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
