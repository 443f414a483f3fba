package vn.thidua.etl.rule;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.etl.spec.RuleSpec;

/** Finds what breaks a rule, whatever kind of rule it is. */
@Component
public class Rules {
    /** A rule that more cells break than this says that the whole load is wrong. */
    public static final int MOST = 100_000;

    /** At most {@link #MOST} violations, in a fixed order. */
    public List<Violation> broken(RuleSpec rule, RuleContext context) {
        return switch (rule) {
            case RuleSpec.NotAbove notAbove -> PartAndWhole.broken(notAbove, context);
            case RuleSpec.Parts parts -> PartAndWhole.broken(parts, context);
            case RuleSpec.NotNegative notNegative -> BelowZero.broken(notNegative, context);
            case RuleSpec.UnitSlip slip -> FarFromOthers.broken(slip, context);
            case RuleSpec.SameAsBefore same -> SheetComparison.broken(same, context);
            case RuleSpec.LooksCumulative cumulative -> SheetComparison.broken(cumulative, context);
            case RuleSpec.CumulativeFalls falls -> SinceJanuary.broken(falls, context);
            case RuleSpec.BasesAgree agree -> SinceJanuary.broken(agree, context);
        };
    }
}
