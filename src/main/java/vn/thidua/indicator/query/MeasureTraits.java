package vn.thidua.indicator.query;

/**
 * What kinds of cells a measure has in one dataset of one edition. A query carries only the machinery that its measures
 * need, so that plain counts cost what a plain query costs.
 *
 * @param inexact some figure is over, under, between or about
 * @param cumulative some figure counts from the start of the year
 * @param asOf some figure is as of a date
 * @param foreign some figure was given by another than the subject
 * @param noneOccurred some cell says that nothing occurred
 * @param notApplicable some cell says that the measure does not apply
 * @param wholes some figure covers a half, nine months or a year
 * @param windows some figure is of a quarter from the 15th to the 14th
 * @param dated some figure has a cut-off day of its own
 * @param firstQuarter id of the oldest quarter with a figure, {@link Integer#MAX_VALUE} without any
 * @param lastQuarter id of the latest quarter with a figure, 0 without any
 */
public record MeasureTraits(
        boolean inexact,
        boolean cumulative,
        boolean asOf,
        boolean foreign,
        boolean noneOccurred,
        boolean notApplicable,
        boolean wholes,
        boolean windows,
        boolean dated,
        int firstQuarter,
        int lastQuarter) {

    /** Nothing was ever reported. */
    static final MeasureTraits NONE =
            new MeasureTraits(false, false, false, false, false, false, false, false, false, Integer.MAX_VALUE, 0);
}
