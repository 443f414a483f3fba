package vn.thidua.etl.sample;

/** Deaths and cremations: more deaths in winter and in the epidemic, cremation rates rising towards their anchors. */
final class Funerals implements Topic {
    private static final double[] SEASON = {1.10, 0.97, 0.93, 1.00};

    @Override
    public void fill(Sheet sheet) {
        double epidemic = switch (sheet.quarter().code()) {
            case "2021Q4", "2022Q1" -> 1.07;
            default -> 1;
        };
        double expected = sheet.profile().deaths() * SEASON[sheet.number() - 1] * epidemic;
        long deaths = sheet.count("DEATHS", expected, 0.10);
        double rate = sheet.profile().cremationAt(sheet.time()) * sheet.dice().around("cremation rate", 0.035);
        sheet.put("CREMATIONS", Math.min(deaths, sheet.dice().round("CREMATIONS", deaths * Math.min(0.995, rate))));
    }
}
