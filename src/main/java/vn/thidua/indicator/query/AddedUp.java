package vn.thidua.indicator.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.DirectRead;

/** Runs an {@link AddingQuery} and takes over its rows, in each of which all indicators stand side by side. */
final class AddedUp {
    private final Plan plan;
    private final FoundTable table;

    AddedUp(Plan plan, FoundTable table) {
        this.plan = plan;
        this.table = table;
    }

    /** Puts all rows into the table; of an answer by unit those of units alone. */
    void read(DSLContext db) {
        var unused = DirectRead.of(db, new AddingQuery(plan).select(), rows -> {
            var names = FoundColumns.names(rows);
            var columns = plan.indicators().stream()
                    .map(each -> FoundColumns.of(names, String.valueOf(each.position())))
                    .toList();
            while (rows.next()) {
                read(rows, columns);
            }
            return table;
        });
    }

    private void read(ResultSet row, List<FoundColumns> indicators) throws SQLException {
        int group = plan.places().position(row.getInt(2));
        if (plan.byUnit() && !isUnit(group)) {
            return;
        }
        int asked = row.getInt(1);
        int own = row.getInt(3);
        for (int indicator = 0; indicator < indicators.size(); indicator++) {
            var found = indicators.get(indicator).read(row);
            if (!found.empty()) {
                table.put(indicator, asked, group, own, found);
            }
        }
    }

    private boolean isUnit(int position) {
        var subject = position < 0 ? null : plan.places().subject(position);
        return subject != null && subject.type() == SubjectType.UNIT;
    }
}
