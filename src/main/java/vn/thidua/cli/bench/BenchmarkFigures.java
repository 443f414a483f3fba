package vn.thidua.cli.bench;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.CandidateMembershipRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateSubjectRecord;

/** As many figures as wanted, of units that do not exist, in a directory that is thrown away. */
@Component
class BenchmarkFigures {
    private static final int MEASURES = 45;
    private static final int QUARTERS = 26;
    private static final int UNITS_OF_A_CLUSTER = 30;
    private static final int DISTRICTS = 30;
    private static final int FIRST_UNIT = 1_000_000;
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 6, 30);

    private final Loads loads;
    private final Publishing publishing;
    private final Warehouse warehouse;

    BenchmarkFigures(Loads loads, Publishing publishing, Warehouse warehouse) {
        this.loads = loads;
        this.publishing = publishing;
        this.warehouse = warehouse;
    }

    /**
     * Publishes about {@code rows} figures of 26 quarters and 45 measures, then corrects one in twenty, so that there are
     * replaced rows to pass over; and makes the plain tables of the other side.
     *
     * @return how many figures the newest edition holds
     */
    long publish(long rows) {
        int units = (int) Math.max(UNITS_OF_A_CLUSTER, rows / (MEASURES * QUARTERS));
        publish(subjects(units, true));
        return publish(units, "select range as i, %d + range as id from range(%d)".formatted(FIRST_UNIT, units));
    }

    /**
     * The same of a city as it is: the thirty former districts in their five clusters, and as many units without a
     * cluster as it takes, which count in the city.
     */
    long publishCity(long rows) {
        int units = (int) Math.max(0, rows / (MEASURES * QUARTERS) - DISTRICTS);
        publish(subjects(units, false));
        return publish(
                units + DISTRICTS,
                "select row_number() over (order by id) - 1 as i, id from subject where type = 'unit' and to_edition ="
                        + " 2147483647 and valid_from <= date '2019-01-01' and kind = 'district'");
    }

    private long publish(int units, String ids) {
        publish(values(ids, 1, 0));
        publish(values(ids, 20, 1));
        var db = loads.db();
        db.execute("create table plain_value as select subject_id, period_id, measure_id, value from observation"
                + " where dataset = 'reports' and to_edition = 2147483647");
        db.execute("create table plain_member as select unit_id, cluster_id from membership"
                + " where to_edition = 2147483647 and role = 'member' and valid_from <= date '2019-01-01'");
        db.execute("checkpoint");
        return (long) units * MEASURES * QUARTERS;
    }

    private void publish(LoadId load) {
        publishing.publish(load, "bench", null, List.of(), published -> {});
    }

    private LoadId subjects(int units, boolean clustered) {
        var load = loads.begin(EditionKind.REFERENCE);
        var subjects = new ArrayList<CandidateSubjectRecord>();
        var members = new ArrayList<CandidateMembershipRecord>();
        int city = warehouse
                .current()
                .db()
                .select(SUBJECT.ID)
                .from(warehouse.current().of(SUBJECT))
                .where(SUBJECT.TYPE.eq(inline("city")))
                .fetchSingle()
                .value1();
        for (int unit = 0; unit < units; unit++) {
            int cluster = FIRST_UNIT - 1 - unit / UNITS_OF_A_CLUSTER;
            if (clustered && unit % UNITS_OF_A_CLUSTER == 0) {
                subjects.add(subject(cluster, "cluster", "cluster", city));
            }
            subjects.add(subject(FIRST_UNIT + unit, "unit", "district", city));
            if (!clustered) {
                continue;
            }
            var member = new CandidateMembershipRecord();
            member.setClusterId(cluster);
            member.setUnitId(FIRST_UNIT + unit);
            member.setRole("member");
            member.setValidFrom(FROM);
            member.setValidTo(TO);
            members.add(member);
        }
        loads.append(load, subjects);
        loads.append(load, members);
        return load;
    }

    private static CandidateSubjectRecord subject(int id, String type, String kind, int city) {
        var name = type + " " + id;
        var row = new CandidateSubjectRecord();
        row.setId(id);
        row.setCode("B" + id);
        row.setType(type);
        row.setKind(kind);
        row.setNameVi(name);
        row.setNameEn(name);
        row.setShortVi(name);
        row.setParentId(city);
        row.setOwner("BENCH");
        row.setNumber(id);
        row.setValidFrom(FROM);
        row.setValidTo(TO);
        row.setUrban(true);
        row.setSortKey(name);
        row.setSearchKey(name);
        return row;
    }

    /** One figure of {@code every}; set-based, as one row at a time would take longer than what is measured. */
    private LoadId values(String ids, int every, int more) {
        var load = loads.begin(EditionKind.LOAD);
        loads.db().execute("""
                insert into clean_cell (dataset, subject_id, period_id, measure_id, value, submission_id, load_id)
                select 'reports', unit, 2019 * 100 + (quarter // 4) * 100 + 11 + quarter %% 4, measure, figure, 1, %d
                from (
                    select u.id as unit, q.i as quarter, m.i as measure,
                        (case when m.i in (2, 6) then 50 else 100 end
                            + (u.i * 31 + q.i * 7 + m.i * 13) %% 50 + %d)::decimal(18, 3) as figure
                    from (%s) as u, range(%d) as q(i), range(1, %d) as m(i)
                    where (u.i + q.i + m.i) %% %d = 0) as made
                """.formatted(load.value(), more, ids, QUARTERS, MEASURES + 1, every));
        return load;
    }
}
