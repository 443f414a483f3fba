package vn.thidua.etl.sample;

/** The people's conferences of the fourth quarter, the opinions given there, and model practices. */
final class Democracy implements Topic {
    private long registered;

    @Override
    public void fill(Sheet sheet) {
        boolean season = sheet.number() == 4;
        long hamlets = sheet.profile().wholeHamlets();
        long communes = sheet.profile().communesOn(sheet.lastDay());
        double held = sheet.year() == 2021 ? 0.93 : 0.99;
        long conferences = season
                ? Math.min(
                        hamlets,
                        sheet.dice()
                                .round(
                                        "held",
                                        hamlets
                                                * Math.min(
                                                        1, held * sheet.dice().around("held", 0.03))))
                : 0;
        sheet.put("HAMLET_CONF_HELD", conferences);
        sheet.put(
                "COMMUNE_CONF_HELD",
                season ? Math.min(communes, sheet.dice().round("communes", communes * Math.min(1, held + 0.008))) : 0);
        sheet.put("OPINION_DIRECT", Math.round(conferences * 12.6 * sheet.dice().around("spoken", 0.2)));
        sheet.put("OPINION_SLIP", Math.round(conferences * 1.75 * sheet.dice().around("written", 0.3)));
        models(sheet, communes);
    }

    private void models(Sheet sheet, long communes) {
        registered = sheet.number() == 1 ? 0 : registered;
        long fresh = sheet.count("MODELS_REGISTERED", communes * (sheet.number() == 1 ? 0.9 : 0.08), 0.3);
        registered += fresh;
        double share = sheet.number() == 4 ? 0.35 : 0.04;
        sheet.put("MODELS_REPLICATED", Math.min(registered, sheet.dice().round("replicated", registered * share)));
    }
}
