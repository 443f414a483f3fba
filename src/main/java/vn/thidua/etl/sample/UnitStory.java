package vn.thidua.etl.sample;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Period;

/** All sheets of one unit, quarter after quarter: what is carried over in one is received in the next. */
final class UnitStory {
    private UnitStory() {}

    static List<Sheet> tell(Profile profile, List<Period> quarters, Habits habits) {
        var dice = new Dice(Dice.SEED).of(profile.unit().code());
        List<Topic> topics = List.of(
                new Outreach(),
                new Funerals(),
                new Mediation(),
                new Funds(),
                new Welfare(),
                new Oversight(),
                new Democracy(),
                habits::count);
        var sheets = new ArrayList<Sheet>();
        for (var quarter : quarters) {
            var sheet = new Sheet(profile, quarter, dice.of(quarter.code()));
            topics.forEach(topic -> topic.fill(sheet));
            sheets.add(sheet);
        }
        return sheets;
    }
}
