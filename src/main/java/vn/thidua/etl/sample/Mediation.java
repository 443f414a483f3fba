package vn.thidua.etl.sample;

/**
 * Reconciliation at the grassroots: received = new cases + carried over, concluded = received − still in progress.
 * Fewer cases every year, as the city's figures show (6.049 in 2018, 3.850 in 2022).
 */
final class Mediation implements Topic {
    private long carriedOver = -1;

    @Override
    public void fill(Sheet sheet) {
        double expected = sheet.profile().hamlets() * (sheet.profile().urban() ? 0.17 : 0.23) * trend(sheet.time());
        long fresh = sheet.dice().round("new cases", expected * sheet.dice().around("new cases", 0.22));
        long before = carriedOver < 0 ? Math.round(expected * 0.06) : carriedOver;
        long received = fresh + before;
        long inProgress = Math.min(
                received,
                sheet.dice().round("in progress", received * 0.05 * sheet.dice().around("pace", 0.6)));
        long concluded = received - inProgress;
        double rate = (sheet.profile().settled() / 100 + (sheet.time() - 2022.5) * 0.006)
                * sheet.dice().around("settled", 0.045);
        sheet.put("RECON_RECEIVED", received);
        sheet.put("RECON_IN_PROGRESS", inProgress);
        sheet.put("RECON_CONCLUDED", concluded);
        sheet.put(
                "RECON_SUCCEEDED",
                Math.min(concluded, sheet.dice().round("RECON_SUCCEEDED", concluded * Math.min(0.99, rate))));
        carriedOver = inProgress;
    }

    private static double trend(double time) {
        return Math.max(0.7, 1 - 0.07 * (time - 2022));
    }
}
