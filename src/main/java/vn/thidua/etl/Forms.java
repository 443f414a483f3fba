package vn.thidua.etl;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.Level;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.submission.Form;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/** The forms that units fill in: the measures of their roster, with their own figures of before. */
@Component
public class Forms {
    /** Reports that were due, and those that came in time: counted when they come in, nobody is asked for them. */
    public static final MeasureCode REPORTS_DUE = new MeasureCode("REPORTS_DUE");

    public static final MeasureCode REPORTS_ON_TIME = new MeasureCode("REPORTS_ON_TIME");

    private static final Set<MeasureCode> COUNTED = Set.of(REPORTS_DUE, REPORTS_ON_TIME);

    private final Warehouse warehouse;
    private final References references;

    Forms(Warehouse warehouse, References references) {
        this.warehouse = warehouse;
        this.references = references;
    }

    /**
     * The form of a unit for a period, with the figures of the newest edition.
     *
     * @param dataset where the figures of before are taken from
     * @return a form without rows if nothing is asked of the unit then
     */
    public Form of(Subject unit, Period period, Dataset dataset, Language language) {
        var current = warehouse.current();
        var reference = references.at(current, dataset);
        var before = figures(current, unit, period.previous(), dataset);
        var lastYear = figures(current, unit, period.sameLastYear(), dataset);
        var now = figures(current, unit, period, dataset);
        var rows = reference.expectedMeasures(unit.id(), period).stream()
                .filter(code -> !COUNTED.contains(code))
                .flatMap(code -> reference.measure(code).stream())
                .map(measure -> new Form.Row(
                        measure.code(),
                        measure.name(language),
                        measure.unitVi(),
                        before.get(measure.id()),
                        lastYear.get(measure.id()),
                        now.get(measure.id())))
                .toList();
        return new Form(unit.code(), unit.name(language), period, language, rows);
    }

    /** The newest quarter of the dataset with figures. */
    public Optional<Period> newest(Dataset dataset) {
        var current = warehouse.current();
        return current
                .db()
                .selectDistinct(OBSERVATION.PERIOD_ID)
                .from(current.of(OBSERVATION))
                .where(OBSERVATION.DATASET.eq(inline(dataset.dbText())))
                .fetch(row -> Period.ofId(row.value1()))
                .stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .max(Comparator.comparing(Period::last));
    }

    /** What the unit itself reported, by measure. */
    private static Map<Integer, BigDecimal> figures(Snapshot current, Subject unit, Period period, Dataset dataset) {
        var o = OBSERVATION;
        return current.db()
                .select(o.MEASURE_ID, o.VALUE)
                .from(current.of(o))
                .where(o.DATASET.eq(inline(dataset.dbText())))
                .and(o.SUBJECT_ID.eq(inline(unit.id().value())))
                .and(o.REPORTER_ID.eq(inline(unit.id().value())))
                .and(o.PERIOD_ID.eq(inline(period.id())))
                .and(o.LEVEL.eq(inline(Level.ALL.dbText())))
                .and(o.BASIS.eq(inline(Basis.PERIOD.dbText())))
                .and(o.VALUE.isNotNull())
                .fetchMap(o.MEASURE_ID, o.VALUE);
    }
}
