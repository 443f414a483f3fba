package vn.thidua.etl.load;

import org.springframework.stereotype.Component;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.StagedCells;

/** Undoes a load that no edition came of. */
@Component
public class ForgottenLoad {
    private final Loads loads;
    private final StagedCells staged;

    ForgottenLoad(Loads loads, StagedCells staged) {
        this.loads = loads;
        this.staged = staged;
    }

    public void forget(LoadId load) {
        staged.discard(load);
        loads.discard(load);
    }
}
