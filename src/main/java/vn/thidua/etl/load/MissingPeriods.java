package vn.thidua.etl.load;

import static vn.thidua.warehouse.schema.Tables.CANDIDATE_NOTE;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_PERIOD;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.PERIOD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.CandidatePeriodRecord;

/** Gives a row to every period that figures use and reference data do not name: spans, mostly. */
@Component
class MissingPeriods {
    private static final Formats VI = new Formats(Language.VI);
    private static final Formats EN = new Formats(Language.EN);

    private final Warehouse warehouse;
    private final Loads loads;

    MissingPeriods(Warehouse warehouse, Loads loads) {
        this.warehouse = warehouse;
        this.loads = loads;
    }

    /** Periods of the load's own figures. */
    void ofFigures(LoadId load) {
        var current = warehouse.current();
        var used = CANDIDATE_OBSERVATION.LOAD_ID.eq(load.value());
        append(load, unnamed(current, CANDIDATE_OBSERVATION.where(used), CANDIDATE_OBSERVATION.PERIOD_ID));
        // a note may stand at a period of its own
        var noted = unnamed(
                current, CANDIDATE_NOTE.where(CANDIDATE_NOTE.LOAD_ID.eq(load.value())), CANDIDATE_NOTE.PERIOD_ID);
        noted.removeAll(named(load));
        append(load, noted);
    }

    /** Periods of published figures that a new set of reference data would otherwise take away. */
    void keptBesides(LoadId load) {
        var current = warehouse.current();
        var ids = current.db()
                .selectDistinct(OBSERVATION.PERIOD_ID)
                .from(current.of(OBSERVATION))
                .fetchSet(OBSERVATION.PERIOD_ID);
        ids.removeAll(named(load));
        append(load, ids);
    }

    private static Set<Integer> unnamed(Snapshot current, Table<? extends Record> used, Field<Integer> id) {
        var ids = new LinkedHashSet<>(current.db().selectDistinct(id).from(used).fetchSet(id));
        ids.removeAll(current.db().select(PERIOD.ID).from(current.of(PERIOD)).fetchSet(PERIOD.ID));
        return ids;
    }

    private Set<Integer> named(LoadId load) {
        return loads.db()
                .select(CANDIDATE_PERIOD.ID)
                .from(CANDIDATE_PERIOD)
                .where(CANDIDATE_PERIOD.LOAD_ID.eq(load.value()))
                .fetchSet(CANDIDATE_PERIOD.ID);
    }

    private void append(LoadId load, Set<Integer> ids) {
        var rows = new ArrayList<CandidatePeriodRecord>();
        for (int id : ids) {
            rows.add(row(Period.ofId(id)));
        }
        loads.append(load, rows);
    }

    private static CandidatePeriodRecord row(Period period) {
        var row = new CandidatePeriodRecord();
        row.setId(period.id());
        row.setCode(period.code());
        row.setCalendar(period.calendar().dbText());
        row.setKind(period.kind().dbText());
        row.setFirstDay(period.first());
        row.setLastDay(period.last());
        row.setYear(period.year());
        row.setQuarter(period.kind() == PeriodKind.QUARTER ? period.quarterOfYear() : null);
        row.setLabelVi(VI.period(period));
        row.setLabelEn(EN.period(period));
        return row;
    }
}
