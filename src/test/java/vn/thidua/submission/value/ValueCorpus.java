package vn.thidua.submission.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Quantity;
import vn.thidua.submission.Fault;
import vn.thidua.submission.ValueFacts;
import vn.thidua.submission.ValueReading;

/**
 * The forms of values in value-corpus.csv and the short words they are expected with: a number, {@code >}, {@code <} or
 * {@code ~} before it, {@code [low;high]}, a state, {@code numerator/denominator}, {@code n%}, {@code ?code readings}
 * for a question and {@code !code} for an error. The texts have Java's escapes.
 */
final class ValueCorpus {
    private static final Path FILE = Path.of("src/test/resources/value-corpus.csv");

    record Form(String unit, String text, String expected) {
        ValueFacts facts() {
            return switch (unit) {
                case "tỷ lệ" -> ValueFacts.rate("ca");
                case "kg" -> ValueFacts.measure(unit, 3);
                case "km", "%" -> ValueFacts.measure(unit, 2);
                default -> ValueFacts.measure(unit, 0);
            };
        }
    }

    private ValueCorpus() {}

    static List<Form> forms() {
        try {
            var forms = new ArrayList<Form>();
            for (var line : Files.readAllLines(FILE).stream().skip(1).toList()) {
                var cells = cells(line);
                forms.add(new Form(cells.get(0), unescaped(cells.get(1)), cells.get(2)));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.startsWith("\\n", i) || text.startsWith("\\t", i)) {
                plain.append(text.charAt(i + 1) == 'n' ? '\n' : '\t');
                i++;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** What the parser said, in the short words of the corpus. */
    static String shorten(ValueReading reading) {
        return switch (reading) {
            case ValueReading.Understood(var state, var quantity, var unit, var repairs) ->
                state == CellState.VALUE && quantity != null ? shorten(quantity) : state.dbText();
            case ValueReading.Pair pair -> shorten(pair.numerator()) + "/" + shorten(pair.denominator());
            case ValueReading.Share share -> shorten(share.percent()) + "%";
            case ValueReading.Wrong wrong -> "!" + wrong.fault().code();
            case ValueReading.Unclear unclear ->
                "?" + unclear.fault().code() + " "
                        + (unclear.fault().code().equals("VAL-01")
                                ? named(unclear.fault())
                                : unclear.readings().stream()
                                        .map(ValueCorpus::shorten)
                                        .collect(Collectors.joining(" | ")));
        };
    }

    /** Of two readings both are named, though only one may be possible. */
    private static String named(Fault fault) {
        return fault.arguments().stream()
                .skip(1)
                .map(argument -> switch (argument) {
                    case Fault.Amount(var quantity, var unit) -> shorten(quantity);
                    case Fault.Fraction(var numerator, var denominator) -> numerator + "/" + denominator;
                    default -> throw new IllegalArgumentException("names no reading: " + argument);
                })
                .collect(Collectors.joining(" | "));
    }

    private static String shorten(Quantity quantity) {
        var low = quantity.low();
        var high = quantity.high();
        var about = quantity.approximate() ? "~" : "";
        if (low == null || high == null) {
            return about + (high == null ? ">" : "<") + quantity.value();
        }
        return about + (low.equals(high) ? quantity.value() : "[" + low + ";" + high + "]");
    }
}
