package vn.thidua.warehouse;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;

/** Which measures and periods a load or an editions' difference is about, without its single figures. */
@Component
public class TouchedSeries {
    private final DSLContext db;

    TouchedSeries(@Qualifier("warehouseDsl") DSLContext db) {
        this.db = db;
    }

    /** A measure in a period, by their ids. */
    public record Touched(Dataset dataset, int period, int measure) {}

    /** Those that a load has figures of, whether or not they differ. */
    public Set<Touched> of(LoadId load) {
        var o = CANDIDATE_OBSERVATION;
        return db.selectDistinct(o.DATASET, o.PERIOD_ID, o.MEASURE_ID)
                .from(o)
                .where(Loads.of(o, load))
                .fetchSet(row -> new Touched(Dataset.fromDb(row.value1()), row.value2(), row.value3()));
    }

    /** Those with a figure that one of the two editions has and the other has not. */
    public Set<Touched> between(EditionNumber one, EditionNumber other) {
        var o = OBSERVATION;
        return db.selectDistinct(o.DATASET, o.PERIOD_ID, o.MEASURE_ID)
                .from(o)
                .where(in(one).andNot(in(other)).or(in(other).andNot(in(one))))
                .fetchSet(row -> new Touched(Dataset.fromDb(row.value1()), row.value2(), row.value3()));
    }

    private static Condition in(EditionNumber edition) {
        return OBSERVATION
                .FROM_EDITION
                .le(inline(edition.value()))
                .and(OBSERVATION.TO_EDITION.gt(inline(edition.value())));
    }
}
