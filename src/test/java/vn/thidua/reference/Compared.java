package vn.thidua.reference;

import java.math.BigDecimal;
import java.util.Comparator;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** How records with decimals are compared: 2.6 and 2.600 square kilometres are one area. */
final class Compared {
    static final RecursiveComparisonConfiguration NUMBERS = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()), BigDecimal.class)
            .build();

    private Compared() {}
}
