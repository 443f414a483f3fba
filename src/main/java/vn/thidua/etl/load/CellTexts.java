package vn.thidua.etl.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.reference.Validity;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Level;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.SearchKey;

/** What the texts beside a value name. Answers are kept, since a file repeats few texts many times; any thread may ask. */
final class CellTexts {
    private static final Formats FORMATS = new Formats(Language.VI);
    private static final Pattern TOTAL =
            Pattern.compile("(tong( cong| so)?|cong|toan (cum|thanh pho|tp)|total)( .*)?[.:]?");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("all", Level.ALL),
            Map.entry("chung", Level.ALL),
            Map.entry("city", Level.CITY),
            Map.entry("thanh pho", Level.CITY),
            Map.entry("cap thanh pho", Level.CITY),
            Map.entry("district", Level.DISTRICT),
            Map.entry("quan", Level.DISTRICT),
            Map.entry("huyen", Level.DISTRICT),
            Map.entry("cap huyen", Level.DISTRICT),
            Map.entry("quan, huyen, thi xa", Level.DISTRICT),
            Map.entry("commune", Level.COMMUNE),
            Map.entry("xa", Level.COMMUNE),
            Map.entry("cap xa", Level.COMMUNE),
            Map.entry("xa, phuong, thi tran", Level.COMMUNE));
    private static final Set<String> PERIOD_WORDS = Set.of("period", "trong ky", "ky", "khong", "no");
    private static final Set<String> CUMULATIVE_WORDS =
            Set.of("cumulative", "luy ke", "luy ke tu dau nam", "x", "co", "yes");
    private static final Set<String> AS_OF_WORDS = Set.of("as_of", "as of", "tai thoi diem", "den ngay");

    private record Dated(String text, Period period) {}

    private final Reference reference;
    private final ReportingCalendar calendar;
    private final LocalDate today;
    private final Map<String, Optional<Period>> periods = new ConcurrentHashMap<>();
    private final Map<Dated, List<Subject>> subjects = new ConcurrentHashMap<>();
    private final Map<String, Measure> measuresByName = new HashMap<>();

    CellTexts(Reference reference, ReportingCalendar calendar, LocalDate today) {
        this.reference = reference;
        this.calendar = calendar;
        this.today = today;
        reference.measures().forEach(measure -> measuresByName.put(measure.searchKey(), measure));
    }

    Period period(@Nullable String text) throws CellFault {
        if (text == null || text.isBlank()) {
            throw new CellFault("period", CellFaults.noPeriod());
        }
        var period = periods.computeIfAbsent(text, this::parse)
                .orElseThrow(() -> new CellFault("period", CellFaults.unknownPeriod(text)));
        if (period.first().isAfter(today)) {
            throw new CellFault("period", CellFaults.future(FORMATS.period(period)));
        }
        return period;
    }

    /** A quarter means one of the job's calendar unless it says otherwise. */
    private Optional<Period> parse(String text) {
        return Period.parse(text)
                .map(period -> calendar == ReportingCalendar.WINDOW_15_14
                                && period.calendar() == ReportingCalendar.QUARTER
                                && period.kind() != PeriodKind.SPAN
                        ? Period.parse(period.code() + "W").orElse(period)
                        : period);
    }

    static String requireUnit(@Nullable String text) throws CellFault {
        if (text == null || text.isBlank()) {
            throw new CellFault("unit", CellFaults.noUnit());
        }
        return text;
    }

    Subject unit(@Nullable String given, Period period) throws CellFault {
        var text = requireUnit(given);
        var found = subjects.computeIfAbsent(new Dated(text, period), this::find);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (TOTAL.matcher(SearchKey.of(text)).matches()) {
            throw new CellFault("unit", CellFaults.totalRow(text));
        }
        throw new CellFault(
                "unit", found.isEmpty() ? notFound(text, period) : CellFaults.ambiguousUnit(text, names(found)));
    }

    Subject reporter(String text, Period period) throws CellFault {
        var found = subjects.computeIfAbsent(new Dated(text, period), this::find);
        if (found.size() != 1) {
            throw new CellFault("reporter", CellFaults.unknownReporter(text));
        }
        return found.getFirst();
    }

    /** A unit answers for a quarter on whose last day it exists, and for other periods on any of whose days it does. */
    private List<Subject> find(Dated asked) {
        var period = asked.period();
        var atEnd = find(asked.text(), period.last());
        return atEnd.isEmpty() && period.kind() != PeriodKind.QUARTER ? find(asked.text(), period.first()) : atEnd;
    }

    /** What is exactly a code names nobody else, even on days on which the code has no holder. */
    private List<Subject> find(String text, LocalDate day) {
        var code = text.strip();
        return reference.subject(code).isPresent()
                ? reference.subject(code, day).stream().toList()
                : reference.find(text, day);
    }

    private vn.thidua.etl.run.Wording notFound(String text, Period period) {
        var ever = reference.subject(text.strip()).stream().toList();
        var named = ever.isEmpty() ? reference.find(text, null) : ever;
        if (!named.isEmpty()) {
            var unit = named.getFirst();
            return CellFaults.unitNotThen(
                    unit.nameVi(), FORMATS.period(period), from(unit.validity()), to(unit.validity()));
        }
        return CellFaults.unknownUnit(text, names(Nearest.units(text, reference, period)));
    }

    Measure measure(@Nullable String text, Period period) throws CellFault {
        var wanted = text == null ? "" : text.strip();
        var found = byCode(wanted).or(() -> Optional.ofNullable(measuresByName.get(SearchKey.of(wanted))));
        var measure = found.orElseThrow(
                () -> new CellFault("measure", CellFaults.unknownMeasure(wanted, Nearest.to(wanted, reference))));
        if (!measure.validity().overlaps(period)) {
            throw new CellFault(
                    "measure",
                    CellFaults.measureNotThen(
                            measure.code().value(),
                            FORMATS.period(period),
                            from(measure.validity()),
                            to(measure.validity())));
        }
        return measure;
    }

    private Optional<Measure> byCode(String text) {
        try {
            return reference.measure(new MeasureCode(text));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    static Level level(@Nullable String text) throws CellFault {
        if (text == null || text.isBlank()) {
            return Level.ALL;
        }
        var level = LEVELS.get(SearchKey.of(text));
        if (level == null) {
            throw new CellFault("level", CellFaults.unknownLevel(text));
        }
        return level;
    }

    static Basis basis(@Nullable String text) throws CellFault {
        if (text == null || text.isBlank()) {
            return Basis.PERIOD;
        }
        var key = SearchKey.of(text);
        if (PERIOD_WORDS.contains(key)) {
            return Basis.PERIOD;
        }
        if (CUMULATIVE_WORDS.contains(key)) {
            return Basis.CUMULATIVE;
        }
        if (AS_OF_WORDS.contains(key)) {
            return Basis.AS_OF;
        }
        throw new CellFault("basis", CellFaults.unknownBasis(text));
    }

    static @Nullable LocalDate day(@Nullable String text) throws CellFault {
        if (text == null || text.isBlank()) {
            return null;
        }
        var day = parseDay(text.strip());
        if (day == null) {
            throw new CellFault("as_of", CellFaults.noDate(text));
        }
        return day;
    }

    /** The day written as 2022-11-08 or 8/11/2022; null for anything else. */
    static @Nullable LocalDate parseDay(String text) {
        try {
            return LocalDate.parse(text, text.indexOf('/') < 0 ? ISO : DAY_FIRST);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String names(List<Subject> subjects) {
        return String.join(
                ", ",
                subjects.stream()
                        .limit(3)
                        .map(subject -> subject.nameVi() + " (" + subject.code() + ")")
                        .toList());
    }

    private static String from(Validity validity) {
        return FORMATS.date(validity.from());
    }

    private static String to(Validity validity) {
        var to = validity.to();
        return to == null ? "nay" : FORMATS.date(to);
    }
}
