package vn.thidua.etl.sample;

/** Meetings and their attendance; "buy Vietnamese" meetings are not run by every unit. */
final class Outreach implements Topic {
    @Override
    public void fill(Sheet sheet) {
        double election = sheet.quarter().code().equals("2021Q1")
                        || sheet.quarter().code().equals("2021Q2")
                ? 1.25
                : 1;
        double season = sheet.number() == 4 ? 1.15 : 1;
        long meetings = sheet.count(
                "PROP_CONF", sheet.profile().hamlets() * 1.2 * election * season * sheet.gatherings(), 0.15);
        double crowd = (sheet.profile().urban() ? 70 : 78) * sheet.dice().around("crowd", 0.15);
        sheet.put("PROP_ATTEND", Math.round(meetings * crowd));
        buyVietnamese(sheet);
    }

    private static void buyVietnamese(Sheet sheet) {
        // whether a unit runs the campaign is decided for the year
        if (new Dice(Dice.SEED).of(sheet.profile().unit().code()).chance("no campaign " + sheet.year(), 0.07)) {
            sheet.notApplicable("BUYVN_CONF");
            sheet.notApplicable("BUYVN_ATTEND");
            return;
        }
        double expected = Math.max(0.4, sheet.profile().hamlets() * 0.028) * sheet.gatherings();
        long meetings = sheet.count("BUYVN_CONF", expected, 0.5);
        sheet.put("BUYVN_ATTEND", Math.round(meetings * 95 * sheet.dice().around("shoppers", 0.35)));
    }
}
