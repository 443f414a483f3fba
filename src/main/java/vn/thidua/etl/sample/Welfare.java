package vn.thidua.etl.sample;

/** Gifts (most before Tết), Great Unity houses (dry season), other support, and the list of poor households. */
final class Welfare implements Topic {
    private static final double[] GIFTS = {4.6, 0.9, 2.1, 2.0};
    private static final double[] HOUSES = {0.12, 0.34, 0.32, 0.22};
    private static final double[] SUPPORT = {0.30, 0.20, 0.27, 0.23};

    @Override
    public void fill(Sheet sheet) {
        gifts(sheet);
        houses(sheet);
        double yearly = sheet.profile().hamlets() * (sheet.profile().urban() ? 3.2 : 4.1);
        sheet.money("SUPPORT_VALUE", yearly * SUPPORT[sheet.number() - 1], 0.25);
        double fall = Math.max(0.35, 1 - 0.13 * (sheet.year() - 2019));
        sheet.put("POOR_HOUSEHOLDS", Math.max(1, Math.round(sheet.profile().poorHouseholds() * fall)));
    }

    private static void gifts(Sheet sheet) {
        double relief = sheet.quarter().code().equals("2021Q3") ? 2.2 : 1;
        long gifts = sheet.count("GIFT_COUNT", sheet.profile().hamlets() * GIFTS[sheet.number() - 1] * relief, 0.25);
        double each =
                380_000 * (1 + 0.05 * (sheet.time() - 2021)) * sheet.dice().around("gift", 0.15);
        sheet.put("GIFT_VALUE", Math.round(gifts * each / 100_000) * 100_000);
        sheet.put(
                "GIFT_HOUSEHOLDS",
                Math.min(
                        gifts,
                        sheet.dice()
                                .round("households", gifts * 0.9 * sheet.dice().around("households", 0.08))));
    }

    private static void houses(Sheet sheet) {
        double yearly = sheet.profile().urban()
                ? sheet.profile().hamlets() * 0.05
                : sheet.profile().hamlets() * 0.18;
        long houses = sheet.count("HOUSE_COUNT", yearly * HOUSES[sheet.number() - 1], 0.4);
        long built = Math.min(
                houses, sheet.dice().round("built", houses * (sheet.profile().urban() ? 0.35 : 0.55)));
        sheet.put("HOUSES_BUILT", built);
        double value = built * 62.0 + (houses - built) * 28.0;
        sheet.put("HOUSE_VALUE", Math.round(value * sheet.dice().around("house", 0.15)) * 1_000_000);
    }
}
