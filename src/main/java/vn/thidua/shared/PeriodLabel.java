package vn.thidua.shared;

import java.util.List;

/** The names of periods. The JDK writes "Quý 1"; a report says "Quý I". */
final class PeriodLabel {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private PeriodLabel() {}

    static String full(Texts texts, Formats formats, Period period) {
        var name = name("shared.period.", texts, formats, period);
        return period.calendar() == ReportingCalendar.WINDOW_15_14
                ? "%s (%s–%s)".formatted(name, formats.date(period.first()), formats.date(period.last()))
                : name;
    }

    static String shorter(Texts texts, Formats formats, Period period) {
        return name("shared.period.short.", texts, formats, period);
    }

    private static String name(String prefix, Texts texts, Formats formats, Period period) {
        var year = Integer.toString(period.year());
        int quarter = period.quarterOfYear();
        return switch (period.kind()) {
            case QUARTER ->
                texts.get(
                        prefix + "quarter",
                        texts.language() == Language.VI ? ROMAN.get(quarter - 1) : Integer.toString(quarter),
                        year);
            case HALF -> texts.get(prefix + (quarter == 2 ? "half.1" : "half.2"), year);
            case NINE_MONTHS -> texts.get(prefix + "nine", year);
            case YEAR -> texts.get(prefix + "year", year);
            case SPAN -> formats.date(period.first()) + "–" + formats.date(period.last());
        };
    }
}
