package vn.thidua.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Level;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;

/**
 * Seeded figures with everything that real ones have: all five states, qualifiers, cumulative and as-of figures, figures
 * for a half or a year, figures given by a cluster, totals, levels, gaps. Values are small whole numbers; they need not
 * make sense, they must add up.
 */
final class GeneratedFigures {
    private final Random random;
    private final Reference reference;
    private final List<Given> figures = new ArrayList<>();

    GeneratedFigures(Reference reference, long seed) {
        this.reference = reference;
        this.random = new Random(seed);
    }

    /** Figures of every measure for the years given, by units that exist, with totals of clusters and the city. */
    Stream<Given> years(int... years) {
        for (int year : years) {
            for (var subject : reference.subjects()) {
                switch (subject.type()) {
                    case UNIT -> unit(subject, year);
                    case CITY -> total(subject, year);
                    case CLUSTER -> {
                        // clusters of one dataset share their codes with those that all know
                        if (subject.dataset() == null) {
                            total(subject, year);
                        }
                    }
                    case PLACE -> {}
                }
            }
        }
        return figures.stream();
    }

    private void unit(Subject unit, int year) {
        boolean moves = reference.data().memberships().stream()
                        .filter(row -> row.unit().equals(unit.id()))
                        .count()
                > 1;
        for (var measure : measures()) {
            boolean cumulative = !moves && measure.kind() == MeasureKind.FLOW && chance(12);
            for (int number = 1; number <= 4; number++) {
                var quarter = Period.quarter(year, number);
                if (unit.existsOn(quarter.last()) && !chance(9)) {
                    quarter(unit, quarter, measure, cumulative);
                }
            }
            if (!moves && chance(8)) {
                whole(unit, year, measure);
            }
        }
    }

    private void quarter(Subject unit, Period quarter, Measure measure, boolean cumulative) {
        var given = Given.of(unit.code(), quarter.code(), measure.code().value(), amount(measure, quarter, cumulative));
        if (chance(4)) {
            given = Given.of(unit.code(), quarter.code(), measure.code().value(), CellState.NONE_OCCURRED);
        } else if (chance(4)) {
            var state = List.of(CellState.NOT_APPLICABLE, CellState.MISSING, CellState.WITHDRAWN)
                    .get(random.nextInt(3));
            given = Given.of(unit.code(), quarter.code(), measure.code().value(), state);
        }
        if (cumulative && !chance(10)) {
            given = given.basis(Basis.CUMULATIVE);
        }
        if (chance(20)) {
            given = given.asOf(LocalDate.of(quarter.year(), 11, 1 + random.nextInt(28)));
        }
        figures.add(given);
        if (chance(10)) {
            figures.add(Given.of(unit.code(), quarter.code(), measure.code().value(), amount(measure, quarter, false))
                    .by(chance(50) ? "HN" : "C1"));
        }
        noise(unit, quarter, measure);
    }

    /** What must never be added: tiers, figures as of a date, spans, other datasets. */
    private void noise(Subject unit, Period quarter, Measure measure) {
        var more = Given.of(unit.code(), quarter.code(), measure.code().value(), 1_000_000 + random.nextInt(1000));
        if (chance(3)) {
            figures.add(more.level(Level.DISTRICT));
        }
        if (chance(3)) {
            figures.add(more.basis(Basis.AS_OF).asOf(quarter.last()));
        }
        if (chance(3)) {
            figures.add(more.in(Dataset.ILLUSTRATIVE));
        }
        if (chance(1)) {
            figures.add(Given.of(
                    unit.code(),
                    Period.span(quarter.first(), quarter.last().plusDays(9)).code(),
                    measure.code().value(),
                    77_000_000));
        }
    }

    private void whole(Subject subject, int year, Measure measure) {
        var periods = List.of(Period.half(year, 1), Period.nineMonths(year), Period.year(year));
        var period = periods.get(random.nextInt(periods.size()));
        figures.add(Given.of(
                subject.code(), period.code(), measure.code().value(), amount(measure, Period.quarter(year, 4), true)));
    }

    private void total(Subject subject, int year) {
        for (var measure : measures()) {
            for (int number = 1; number <= 4; number++) {
                if (chance(30)) {
                    figures.add(Given.of(
                            subject.code(),
                            Period.quarter(year, number).code(),
                            measure.code().value(),
                            amount(measure, Period.quarter(year, number), false)));
                }
            }
            if (chance(30)) {
                whole(subject, year, measure);
            }
        }
    }

    private Quantity amount(Measure measure, Period quarter, boolean cumulative) {
        long base = cumulative ? 100L * quarter.quarterOfYear() : 0;
        var value = BigDecimal.valueOf(chance(4) ? 0 : base + random.nextInt(150));
        if (!measure.unitVi().equals("đồng") || !chance(25)) {
            return Quantity.exact(value);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Quantity.over(value);
            case 1 -> Quantity.under(value);
            case 2 -> Quantity.range(value, value.add(BigDecimal.TEN));
            default -> Quantity.about(value);
        };
    }

    /** The 45 measures of the roster. */
    private List<Measure> measures() {
        return reference.measures().stream()
                .filter(measure -> measure.id() < 100)
                .toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
