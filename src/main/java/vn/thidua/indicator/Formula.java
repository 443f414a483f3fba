package vn.thidua.indicator;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.shared.MeasureCode;

/**
 * A sum of measures, each with a factor: {@code FUND_SEA_RECEIVED + FUND_POOR_RECEIVED}. Being linear it can be
 * evaluated before or after adding up, and bounds follow from the bounds of its terms.
 */
public record Formula(List<Term> terms) {

    /** One measure times a factor that is not zero. */
    public record Term(MeasureCode measure, BigDecimal factor) {
        public Term {
            factor = factor.stripTrailingZeros();
            if (factor.signum() == 0) {
                throw new IllegalArgumentException(measure + " has no weight");
            }
        }
    }

    public Formula {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a formula names at least one measure");
        }
    }

    /** In the order of the text, each once. */
    public List<MeasureCode> measures() {
        return terms.stream().map(Term::measure).toList();
    }
}
