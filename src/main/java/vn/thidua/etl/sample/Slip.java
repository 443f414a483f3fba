package vn.thidua.etl.sample;

import java.util.List;
import java.util.Locale;

/**
 * A mistake planted on purpose, which the job must find.
 *
 * @param file of the inbox, without ".csv"
 * @param unit whose cell is spoilt, or after whose rows a row is added
 * @param measure whose cell is spoilt; for an added row the code it carries
 * @param trouble what is wrong, in the words of {@code expected-problems.csv}
 */
record Slip(String file, String unit, String quarter, String measure, Trouble trouble) {

    /** Kinds of mistakes. */
    enum Trouble {
        PART_ABOVE_WHOLE,
        THOUSANDFOLD,
        UNKNOWN_MEASURE,
        UNKNOWN_UNIT,
        UNKNOWN_PERIOD,
        UNIT_NOT_IN_PERIOD,
        NEGATIVE,
        WRONG_UNIT_OF_MEASURE,
        SCALE_MISSING,
        TWO_VALUES;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<Slip> PLANTED = List.of(
            new Slip("2019Q4-C5", "274", "2019Q4", "RECON_SUCCEEDED", Trouble.PART_ABOVE_WHOLE),
            new Slip("2020Q3-C4", "278", "2020Q3", "HOUSES_BUILT", Trouble.THOUSANDFOLD),
            new Slip("2021Q2-C3", "018", "2021Q2", "CREMATIONS", Trouble.PART_ABOVE_WHOLE),
            new Slip("2022Q1-C5", "271", "2022Q1", "FUND_POOR_SPENT_EDU", Trouble.THOUSANDFOLD),
            new Slip("2022Q2-C4", "299", "2022Q2", "PROP_CONF", Trouble.UNKNOWN_UNIT),
            new Slip("2022Q3-C3", "016", "2022Q3", "DEATHS", Trouble.TWO_VALUES),
            new Slip("2022Q4-C1", "004", "2022Q5", "PROP_CONF", Trouble.UNKNOWN_PERIOD),
            new Slip("2023Q1-C2", "005", "2023Q1", "CREMATIONS", Trouble.UNKNOWN_MEASURE),
            new Slip("2023Q4-C3", "020", "2023Q4", "PROP_CONF", Trouble.WRONG_UNIT_OF_MEASURE),
            new Slip("2024Q2-C2", "268", "2024Q2", "SUPERVISION", Trouble.NEGATIVE),
            new Slip("2024Q4-C2", "009", "2024Q4", "FUND_POOR_RECEIVED", Trouble.SCALE_MISSING),
            new Slip("2025Q3-N3", "018", "2025Q3", "DEATHS", Trouble.UNIT_NOT_IN_PERIOD));

    /** Whether a row of nobody's sheet is added; otherwise a cell of the unit is spoilt. */
    boolean adds() {
        return switch (trouble) {
            case UNKNOWN_UNIT, UNKNOWN_PERIOD, UNIT_NOT_IN_PERIOD -> true;
            case PART_ABOVE_WHOLE,
                    THOUSANDFOLD,
                    UNKNOWN_MEASURE,
                    NEGATIVE,
                    WRONG_UNIT_OF_MEASURE,
                    SCALE_MISSING,
                    TWO_VALUES -> false;
        };
    }
}
