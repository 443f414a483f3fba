package vn.thidua.indicator;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.TARGET;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.DirectRead;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.TargetRecord;

/** Agreed targets, as they stood in an edition. */
@Component
public class Targets {
    private final Warehouse warehouse;

    Targets(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** All targets of a dataset, by indicator, period, subject. */
    public List<TargetRow> at(EditionNumber edition, Dataset dataset) {
        return read(warehouse.at(edition), dataset, DSL.noCondition());
    }

    /** The targets of some indicators for one period. */
    public List<TargetRow> at(EditionNumber edition, Dataset dataset, List<IndicatorCode> indicators, Period period) {
        return read(
                warehouse.at(edition),
                dataset,
                TARGET.INDICATOR
                        .in(indicators.stream()
                                .map(code -> inline(code.value()))
                                .toList())
                        .and(TARGET.PERIOD_ID.eq(inline(period.id()))));
    }

    private static List<TargetRow> read(Snapshot snapshot, Dataset dataset, Condition condition) {
        var targets = snapshot.db()
                .select()
                .from(snapshot.of(TARGET))
                .where(TARGET.DATASET.eq(inline(dataset.dbText())).and(condition))
                .orderBy(TARGET.INDICATOR, TARGET.PERIOD_ID, TARGET.SUBJECT_ID, TARGET.ORIGIN);
        return DirectRead.of(snapshot.db(), targets, snapshot.db()::fetch)
                .into(TARGET)
                .map(Targets::row);
    }

    private static TargetRow row(TargetRecord row) {
        return new TargetRow(
                new IndicatorCode(row.getIndicator()),
                new SubjectId(row.getSubjectId()),
                Period.ofId(row.getPeriodId()),
                TargetOrigin.fromDb(row.getOrigin()),
                row.getValue(),
                row.getLow(),
                row.getHigh(),
                row.getAgreedAt(),
                row.getAgreedBy(),
                row.getReason());
    }
}
