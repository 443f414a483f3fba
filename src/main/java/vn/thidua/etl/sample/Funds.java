package vn.thidua.etl.sample;

/**
 * The three funds. Sea and islands: February to June, about 40 tỷ a year over the districts. The poor: month of October
 * and November, spent mostly before Tết. Gratitude: July.
 */
final class Funds implements Topic {
    private static final double[] SEA_REGISTERED = {0.68, 0.26, 0.04, 0.02};
    private static final double[] SEA_RECEIVED = {0.24, 0.62, 0.10, 0.04};
    private static final double[] POOR_RECEIVED = {0.08, 0.07, 0.13, 0.72};
    private static final double[] POOR_SPENT = {0.44, 0.16, 0.16, 0.24};
    private static final double[] GRATITUDE = {0.08, 0.26, 0.52, 0.14};

    private long balance = -1;

    @Override
    public void fill(Sheet sheet) {
        sea(sheet);
        poor(sheet);
        double gratitude = sheet.profile().gratitude() * GRATITUDE[sheet.number() - 1] * growth(sheet, 0.02);
        sheet.money("FUND_GRATITUDE_RECEIVED", gratitude, 0.2);
    }

    private static void sea(Sheet sheet) {
        double year = sheet.profile().sea() * seaYear(sheet.year());
        sheet.money("FUND_SEA_REGISTERED", year * SEA_REGISTERED[sheet.number() - 1], 0.15);
        long received = sheet.money("FUND_SEA_RECEIVED", year * SEA_RECEIVED[sheet.number() - 1], 0.18);
        double share =
                Math.min(1, (sheet.number() == 1 ? 0.72 : 0.95) * sheet.dice().around("paid over", 0.1));
        sheet.put("FUND_SEA_TRANSFERRED", millions(received * share));
    }

    private void poor(Sheet sheet) {
        double year = sheet.profile().poor() * growth(sheet, 0.03);
        if (balance < 0) {
            balance = millions(year * 450_000);
        }
        long received = sheet.money("FUND_POOR_RECEIVED", year * POOR_RECEIVED[sheet.number() - 1], 0.18);
        double wanted =
                year * POOR_SPENT[sheet.number() - 1] * 0.97 * sheet.dice().around("spent", 0.12);
        long spent = Math.min(millions(wanted * 1_000_000), balance + received);
        balance += received - spent;
        sheet.put("FUND_POOR_SPENT", spent);
        sheet.put("FUND_POOR_SPENT_HEALTH", millions(spent * 0.10 * sheet.dice().around("health", 0.4)));
        sheet.put("FUND_POOR_SPENT_EDU", millions(spent * 0.16 * sheet.dice().around("pupils", 0.4)));
        sheet.put("FUND_POOR_SPENT_OTHER", millions(spent * 0.30 * sheet.dice().around("other", 0.3)));
        sheet.put("FUND_POOR_BALANCE", balance);
    }

    /** The city received over 46,3 tỷ in 2019; registrations of 2021 came to 35,7 tỷ. */
    private static double seaYear(int year) {
        return switch (year) {
            case 2019 -> 1.12;
            case 2020 -> 0.97;
            case 2021 -> 0.88;
            case 2022 -> 1.00;
            case 2023 -> 1.04;
            case 2024 -> 1.08;
            default -> 1.05;
        };
    }

    private static double growth(Sheet sheet, double aYear) {
        return 1 + aYear * (sheet.year() - 2022);
    }

    /** Down to full millions of đồng. */
    private static long millions(double dong) {
        return (long) (dong / 1_000_000) * 1_000_000;
    }
}
