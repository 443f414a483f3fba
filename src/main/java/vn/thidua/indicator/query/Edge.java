package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.inline;

import java.util.Objects;
import org.jooq.Condition;

/** The last or first of the quarters of an asked period that has a figure: how stocks come together over time. */
final class Edge {
    private static final int SLOTS = 4;

    private Edge() {}

    static Amount last(Amount amount, Condition condition) {
        return edge(amount, condition, SLOTS, -1);
    }

    static Amount first(Amount amount, Condition condition) {
        return edge(amount, condition, 1, 1);
    }

    private static Amount edge(Amount amount, Condition condition, int from, int step) {
        Amount edge = null;
        for (int slot = from; slot >= 1 && slot <= SLOTS; slot += step) {
            var here =
                    amount.where(condition.and(Asked.slot().eq(inline(slot)))).single();
            edge = edge == null ? here : edge.orElse(here);
        }
        return Objects.requireNonNull(edge);
    }
}
