package vn.thidua.etl.spec;

import java.math.BigDecimal;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;

/** A change that is too small to ask about, by what is counted. */
public record Floor(
        @Explained("Of cases, meetings, gifts and all else that is counted") @Default("0")
        BigDecimal count,

        @Explained("Of money, in đồng") @Default("0") BigDecimal money,

        @Explained("Of weight, in kg") @Default("0") BigDecimal weight) {
    public Floor {
        if (count.signum() < 0 || money.signum() < 0 || weight.signum() < 0) {
            throw new IllegalArgumentException("a floor is not below 0");
        }
    }
}
