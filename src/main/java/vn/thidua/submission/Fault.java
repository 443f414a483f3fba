package vn.thidua.submission;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;

/**
 * What is wrong, before it is put into a language: a stable code and what its sentence is about. Wording a million of
 * them is dear, so they are worded when somebody reads them.
 *
 * @param arguments texts, numbers, {@link Amount}s or {@link Fraction}s, in the order of the message
 */
public record Fault(String code, Severity severity, List<Object> arguments) {

    /** A quantity in base units with its unit of measure, written in full in the reader's language. */
    public record Amount(Quantity quantity, String unit) {
        private String write(Formats formats) {
            return formats.quantityInFull(quantity, unit);
        }
    }

    /** Numerator and denominator as they were given. */
    public record Fraction(BigDecimal numerator, BigDecimal denominator) {
        private String write(Formats formats) {
            return formats.number(numerator) + "/" + formats.number(denominator);
        }
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** Something that must be mended. */
    public static Fault of(String code, Object... arguments) {
        return new Fault(code, Severity.MUST_FIX, List.of(arguments));
    }

    /** The problem in the language of {@code texts}, without a place. */
    public Problem problem(Texts texts) {
        var formats = new Formats(texts.language());
        return Problem.of(
                texts,
                "submission",
                code,
                severity,
                arguments.stream().map(argument -> write(argument, formats)).toArray());
    }

    private static Object write(Object argument, Formats formats) {
        if (argument instanceof Amount amount) {
            return amount.write(formats);
        }
        return argument instanceof Fraction fraction ? fraction.write(formats) : argument;
    }

    /** The problem in Vietnamese. */
    public Problem problem() {
        return problem(new Texts(Language.VI));
    }
}
