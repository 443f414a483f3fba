package vn.thidua.etl.sample;

/** Supervision by the Front and by the people's boards, their members, and social criticism. */
final class Oversight implements Topic {
    @Override
    public void fill(Sheet sheet) {
        long communes = sheet.profile().communesOn(sheet.lastDay());
        double pace = sheet.gatherings() < 1 ? 0.7 : 1;
        sheet.count("SUPERVISION", communes * 2.45 * pace, 0.2);
        sheet.count("PIB_SUPERVISION", communes * 2.5 * pace, 0.25);
        sheet.count("CISB_SUPERVISION", communes * 1.55 * pace, 0.25);
        Dice term = new Dice(Dice.SEED).of(sheet.profile().unit().code()).of("boards " + sheet.year() / 2);
        sheet.put("PIB_MEMBERS", term.round("members", communes * 9.0 * term.around("members", 0.06)));
        sheet.put("CISB_MEMBERS", term.round("investment", communes * 10.8 * term.around("investment", 0.06)));
        sheet.put("COMMUNES_PIB_RENEWED", renewed(sheet, communes));
        sheet.count("CRITIQUES", communes * (sheet.number() == 1 ? 0.10 : 0.24) * pace, 0.5);
        sheet.put("COMMUNES", communes);
        sheet.put("HAMLETS", sheet.profile().wholeHamlets());
    }

    /** Boards are renewed every second year, most of them in its first quarter. */
    private static long renewed(Sheet sheet, long communes) {
        boolean firstYear = sheet.year() % 2 == 1;
        double share = firstYear ? new double[] {0.90, 0.96, 0.99, 1}[sheet.number() - 1] : 1;
        return Math.min(communes, sheet.dice().round("renewed", communes * share));
    }
}
