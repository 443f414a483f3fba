package vn.thidua.etl.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.etl.spec.RuleSpec;

/** Finds what breaks a rule, whatever kind of rule it is. */
@Component
public class Rules {
    /** A rule that more cells break than this says that the whole load is wrong. */
    public static final int MOST = 100_000;

    /** Rules in their order, those together that one look at the figures can judge. */
    public static List<List<RuleSpec>> together(List<RuleSpec> rules) {
        var groups = new ArrayList<List<RuleSpec>>();
        for (var rule : rules) {
            if (!groups.isEmpty() && areAlike(groups.getLast().getFirst(), rule)) {
                groups.getLast().add(rule);
            } else {
                groups.add(new ArrayList<>(List.of(rule)));
            }
        }
        return groups;
    }

    private static boolean areAlike(RuleSpec one, RuleSpec other) {
        return (PartAndWhole.covers(one) && PartAndWhole.covers(other))
                || (FarFromEarlier.covers(one) && FarFromEarlier.covers(other))
                || (SheetComparison.covers(one) && SheetComparison.covers(other));
    }

    /**
     * What breaks each of the rules, in their order; at most {@link #MOST} violations, in a fixed order.
     *
     * @param rules one group of {@link #together}
     */
    public Map<RuleSpec, List<Violation>> broken(List<RuleSpec> rules, RuleContext context) {
        var first = rules.getFirst();
        if (PartAndWhole.covers(first)) {
            return PartAndWhole.broken(rules, context);
        }
        if (FarFromEarlier.covers(first)) {
            return FarFromEarlier.broken(rules, context);
        }
        return SheetComparison.covers(first)
                ? SheetComparison.broken(rules, context)
                : Map.of(first, broken(first, context));
    }

    private static List<Violation> broken(RuleSpec rule, RuleContext context) {
        return switch (rule) {
            case RuleSpec.NotNegative notNegative -> BelowZero.broken(notNegative, context);
            case RuleSpec.UnitSlip slip -> FarFromOthers.broken(slip, context);
            case RuleSpec.CumulativeFalls falls -> SinceJanuary.broken(falls, context);
            case RuleSpec.BasesAgree agree -> SinceJanuary.broken(agree, context);
            case RuleSpec.Outlier outlier -> FarFromUsual.broken(outlier, context);
            case RuleSpec.PublishedTotal total -> TotalAndMembers.broken(total, context);
            case RuleSpec.AgainstPrevious _,
                    RuleSpec.AgainstLastYear _,
                    RuleSpec.NotAbove _,
                    RuleSpec.Parts _,
                    RuleSpec.SameAsBefore _,
                    RuleSpec.LooksCumulative _ -> throw new IllegalArgumentException(rule.code());
        };
    }
}
