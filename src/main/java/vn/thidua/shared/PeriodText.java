package vn.thidua.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways people write a period. Works on the search key, so case, accents and blanks do not matter. */
final class PeriodText {
    private static final int LONGEST = 60;
    private static final String WINDOW = "(?<w>w| ?\\(?(?:15-14|15/12-14/12)\\)?)?";
    private static final String YEAR = "(?<y>\\d{4})";
    private static final String OF = "(?: nam | ?/ ?| ?- ?| of | )";
    private static final String DAY = "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

    private record Form(PeriodKind kind, int number, Pattern pattern) {}

    private static final List<Form> FORMS = List.of(
            form(PeriodKind.QUARTER, 0, YEAR + "[- ]?q(?<n>[1-4])"),
            form(PeriodKind.QUARTER, 0, "(?:q|quy |quarter )0?(?<n>[1-4]|iv|i{1,3})" + OF + YEAR),
            form(PeriodKind.HALF, 0, YEAR + "[- ]?h(?<n>[12])"),
            form(PeriodKind.HALF, 0, "h(?<n>[12])" + OF + YEAR),
            form(PeriodKind.HALF, 1, "(?:0?6|sau) thang(?: dau)?" + OF + YEAR),
            form(PeriodKind.HALF, 1, "(?:nua dau|first half|first six months)" + OF + YEAR),
            form(PeriodKind.HALF, 2, "(?:0?6|sau) thang cuoi" + OF + YEAR),
            form(PeriodKind.HALF, 2, "(?:nua cuoi|second half|last six months)" + OF + YEAR),
            form(PeriodKind.NINE_MONTHS, 1, YEAR + "[- ]?m0?9"),
            form(PeriodKind.NINE_MONTHS, 1, "(?:0?9|chin) thang(?: dau)?" + OF + YEAR),
            form(PeriodKind.NINE_MONTHS, 1, "(?:first )?nine months" + OF + YEAR),
            form(PeriodKind.YEAR, 1, YEAR + "y?"),
            form(PeriodKind.YEAR, 1, "(?:(?:ca )?nam|year) " + YEAR));
    private static final Pattern SPAN =
            Pattern.compile("(?:tu |from )?(?:ngay )?" + DAY + "(?:\\.\\.| ?[-–] ?| den | to )(?:ngay )?" + DAY);

    private PeriodText() {}

    static Optional<Period> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var key = SearchKey.of(text);
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(key);
            if (matcher.matches()) {
                return standard(form, matcher);
            }
        }
        var span = SPAN.matcher(key);
        return span.matches() ? span(span.group(1), span.group(2)) : Optional.empty();
    }

    private static Optional<Period> standard(Form form, Matcher matcher) {
        int year = Integer.parseInt(matcher.group("y"));
        if (year < PeriodShape.EARLIEST || year > PeriodShape.LATEST) {
            return Optional.empty();
        }
        var calendar = matcher.group("w") == null ? ReportingCalendar.QUARTER : ReportingCalendar.WINDOW_15_14;
        int number = form.number > 0 ? form.number : number(matcher.group("n"));
        return Optional.of(PeriodShape.standard(calendar, form.kind, year, number));
    }

    private static int number(String digitOrRoman) {
        return switch (digitOrRoman) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(digitOrRoman);
        };
    }

    private static Optional<Period> span(String first, String last) {
        try {
            return Optional.of(Period.span(day(first), day(last)));
        } catch (DateTimeException | IllegalArgumentException e) {
            // 31/02, or an end before its beginning: not a period
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        var parts = text.split("[-/.]", -1);
        boolean yearFirst = parts[0].length() == 4;
        return LocalDate.of(
                Integer.parseInt(parts[yearFirst ? 0 : 2]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[yearFirst ? 2 : 0]));
    }

    private static Form form(PeriodKind kind, int number, String pattern) {
        return new Form(kind, number, Pattern.compile(pattern + WINDOW));
    }
}
