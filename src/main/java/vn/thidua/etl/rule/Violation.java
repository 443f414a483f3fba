package vn.thidua.etl.rule;

import java.util.List;
import vn.thidua.etl.run.Wording;
import vn.thidua.warehouse.CellId;

/**
 * What a rule found.
 *
 * @param cells the candidates that break it together; the first is the one a reader is led to
 */
public record Violation(List<CellId> cells, Wording wording) {
    public Violation {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a rule is broken by cells");
        }
        cells = List.copyOf(cells);
    }
}
