package vn.thidua.ui.report;

import java.io.Serializable;
import java.util.List;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Texts;
import vn.thidua.submission.ValueReading;

/**
 * What was understood of a cell, told while it is typed.
 *
 * @param choices readings of an ambiguous text, as they would be typed without doubt
 */
record Echo(Kind kind, String text, List<String> choices) implements Serializable {
    static final Echo NOTHING = new Echo(Kind.EMPTY, "", List.of());

    /** How well it was understood. */
    enum Kind {
        EMPTY,
        UNDERSTOOD,
        UNCLEAR,
        WRONG
    }

    Echo {
        choices = List.copyOf(choices);
    }

    static Echo of(String typed, ValueReading reading, String unit, ReportWords words) {
        if (typed.isBlank()) {
            return NOTHING;
        }
        var texts = new Texts(words.language());
        return switch (reading) {
            case ValueReading.Understood understood -> understood(understood, unit, words);
            case ValueReading.Pair pair ->
                new Echo(
                        Kind.UNDERSTOOD,
                        words.inFull(pair.numerator(), unit) + " / " + words.inFull(pair.denominator(), unit),
                        List.of());
            case ValueReading.Share share -> new Echo(Kind.UNDERSTOOD, words.inFull(share.percent(), "%"), List.of());
            case ValueReading.Unclear unclear ->
                new Echo(
                        Kind.UNCLEAR,
                        words.problem(unclear.fault().problem(texts)),
                        unclear.readings().stream()
                                .map(Echo::unmistakable)
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .toList());
            case ValueReading.Wrong wrong ->
                new Echo(Kind.WRONG, words.problem(wrong.fault().problem(texts)), List.of());
        };
    }

    private static Echo understood(ValueReading.Understood reading, String unit, ReportWords words) {
        var quantity = reading.quantity();
        var text = reading.state() == CellState.VALUE && quantity != null
                ? "= " + words.inFull(quantity, unit)
                : words.say("cell." + reading.state().dbText());
        return new Echo(Kind.UNDERSTOOD, text, List.of());
    }

    /** What one would type to mean this and nothing else; blank where it takes more than one text. */
    private static String unmistakable(ValueReading reading) {
        if (!(reading instanceof ValueReading.Understood one)) {
            return "";
        }
        var quantity = one.quantity();
        return switch (one.state()) {
            case VALUE ->
                quantity == null ? "" : quantity.value().toPlainString().replace('.', ',');
            case NONE_OCCURRED -> "-";
            case NOT_APPLICABLE -> "x";
            case MISSING -> "…";
            case WITHDRAWN -> "";
        };
    }
}
