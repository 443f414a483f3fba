package vn.thidua.etl.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.SourceSpec.WideColumn;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.reference.Validity;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.warehouse.Spelling;

/** The texts that make a cell clean: codes, full names and the usual ways to write a period. The rest is read in Java. */
final class Spellings {
    private static final int FIRST_YEAR = 1990;

    private final Map<String, Spelling> units = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Spelling> others = new ArrayList<>();

    private Spellings() {}

    static List<Spelling> of(Reference reference, JobSpec spec, LocalDate today, @Nullable Period given) {
        var spellings = new Spellings();
        reference.subjects().forEach(spellings::add);
        spellings.shared.forEach(spellings.units::remove);
        spellings.measures(reference, spec);
        spellings.periods(spec.calendar(), today, given);
        var all = new ArrayList<>(spellings.units.values());
        all.addAll(spellings.others);
        return all;
    }

    private void add(Subject subject) {
        for (var text : Set.of(subject.code(), subject.nameVi())) {
            var spelling = spelling(Spelling.Kind.UNIT, text, subject.id().value(), subject.validity());
            if (units.putIfAbsent(text, spelling) != null) {
                shared.add(text); // whom it names depends on the period
            }
        }
    }

    /** A share may be a percentage with or without its sign, and a column with a unit of its own must be scaled. */
    private void measures(Reference reference, JobSpec spec) {
        var scaled = new HashSet<MeasureCode>();
        for (WideColumn column : spec.source().columns().values()) {
            if (column.unit() != null) {
                scaled.add(column.measure());
            }
        }
        for (var measure : reference.measures()) {
            if (measure.kind() != MeasureKind.SHARE && !scaled.contains(measure.code())) {
                others.add(spelling(Spelling.Kind.MEASURE, measure.code().value(), measure.id(), measure.validity()));
            }
        }
    }

    private void periods(ReportingCalendar calendar, LocalDate today, @Nullable Period given) {
        var texts = new HashMap<String, Period>();
        var vietnamese = new Formats(Language.VI);
        for (int year = FIRST_YEAR; year <= today.getYear(); year++) {
            for (var period : of(year)) {
                var meant = calendar == ReportingCalendar.QUARTER
                        ? period
                        : Period.parse(period.code() + "W").orElse(period);
                if (!meant.first().isAfter(today)) {
                    texts.put(period.code(), meant);
                    texts.put(vietnamese.period(period), meant);
                }
            }
        }
        if (given != null) {
            texts.put(given.code(), given);
        }
        texts.forEach((text, period) -> others.add(period(text, period)));
    }

    private static List<Period> of(int year) {
        return List.of(
                Period.quarter(year, 1),
                Period.quarter(year, 2),
                Period.quarter(year, 3),
                Period.quarter(year, 4),
                Period.half(year, 1),
                Period.half(year, 2),
                Period.nineMonths(year),
                Period.year(year));
    }

    /** A unit answers for a quarter on whose last day it exists, and for other periods on any of whose days it does. */
    private static Spelling period(String text, Period period) {
        var first = period.kind() == PeriodKind.QUARTER ? period.last() : period.first();
        return new Spelling(Spelling.Kind.PERIOD, text, period.id(), first, period.last());
    }

    private static Spelling spelling(Spelling.Kind kind, String text, int id, Validity validity) {
        var last = validity.to();
        return new Spelling(kind, text, id, validity.from(), last == null ? Spelling.ALWAYS_UNTIL : last);
    }
}
