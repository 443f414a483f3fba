package vn.thidua.warehouse;

import static java.util.Objects.requireNonNull;
import static vn.thidua.warehouse.schema.Tables.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table whose rows belong to editions, its twin that holds the candidates of a load, and the columns that say which
 * row replaces which.
 */
enum VersionedTable {
    SUBJECTS(SUBJECT, CANDIDATE_SUBJECT, "id"),
    MEMBERSHIPS(MEMBERSHIP, CANDIDATE_MEMBERSHIP, "cluster_id", "unit_id", "role", "valid_from"),
    LINEAGES(LINEAGE, CANDIDATE_LINEAGE, "old_id", "new_id"),
    MEASURES(MEASURE, CANDIDATE_MEASURE, "id"),
    ROSTERS(ROSTER, CANDIDATE_ROSTER, "measure_id", "subject_kind", "subject_id", "valid_from"),
    PERIODS(PERIOD, CANDIDATE_PERIOD, "id"),
    OBSERVATIONS(
            OBSERVATION,
            CANDIDATE_OBSERVATION,
            "dataset",
            "subject_id",
            "period_id",
            "measure_id",
            "level",
            "basis",
            "reporter_id"),
    NOTES(NOTE, CANDIDATE_NOTE, "dataset", "subject_id", "period_id", "measure_id", "level", "source_url"),
    REPORTS(REPORT, CANDIDATE_REPORT, "dataset", "subject_id", "period_id"),
    TARGETS(TARGET, CANDIDATE_TARGET, "dataset", "indicator", "subject_id", "period_id", "origin");

    private static boolean isEdition(String column) {
        return Set.of("from_edition", "to_edition").contains(column);
    }

    /** They say who brought a row and when it holds, not what it says: a change of these alone is no change. */
    private static boolean isProvenance(String column) {
        return isEdition(column) || Set.of("load_id", "submission_id").contains(column);
    }

    private final Table<? extends Record> table;
    private final Table<? extends Record> candidates;
    private final List<String> key;
    private final List<String> content;

    VersionedTable(Table<? extends Record> table, Table<? extends Record> candidates, String... key) {
        this.table = table;
        this.candidates = candidates;
        this.key = List.of(key);
        this.content = Stream.of(table.fields())
                .map(Field::getName)
                .filter(name -> !isProvenance(name) && !this.key.contains(name))
                .toList();
    }

    static VersionedTable of(Table<?> table) {
        return Stream.of(values())
                .filter(v -> v.table.getName().equals(table.getName())
                        || v.candidates.getName().equals(table.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.getName() + " is not a versioned table"));
    }

    Table<? extends Record> table() {
        return table;
    }

    /** What a load would bring, to be read only: figures come from two tables. */
    Table<? extends Record> candidates() {
        return candidates;
    }

    /** The tables that hold the candidates. */
    List<Table<? extends Record>> held() {
        return this == OBSERVATIONS ? List.of(CANDIDATE_FIGURE, CLEAN_CELL) : List.of(candidates);
    }

    /** Columns of a row without its editions, in table order: what a candidate row has too. */
    List<String> columns() {
        return Stream.of(table.fields())
                .map(Field::getName)
                .filter(name -> !isEdition(name))
                .toList();
    }

    Condition sameKey(Table<?> one, Table<?> other) {
        return all(key, one, other);
    }

    Condition sameContent(Table<?> one, Table<?> other) {
        return all(content, one, other);
    }

    /** As {@link #sameKey(Table, Table)}, of rows that {@link #mayBeSameKey may be}. */
    Condition sameKey(Table<?> one, Table<?> other, CommonFacts common) {
        return all(common.differing(key), one, other);
    }

    /** As {@link #sameContent(Table, Table)}, of rows that {@link #mayBeSameContent may be}. */
    Condition sameContent(Table<?> one, Table<?> other, CommonFacts common) {
        return all(common.differing(content), one, other);
    }

    /** Holds for rows that can have the key of a candidate of a load with these facts. */
    Condition mayBeSameKey(Table<?> rows, CommonFacts common) {
        return common.hold(rows, key);
    }

    /** Holds for rows that can say the same as a candidate of a load with these facts. */
    Condition mayBeSameContent(Table<?> rows, CommonFacts common) {
        return common.hold(rows, content);
    }

    private static Condition all(List<String> columns, Table<?> one, Table<?> other) {
        return DSL.and(columns.stream().map(name -> same(one, other, name)).toList());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition same(Table<?> one, Table<?> other, String name) {
        Field left = requireNonNull(one.field(name), name);
        Field right = requireNonNull(other.field(name), name);
        // a hash join on plain equality is faster; only columns that may be empty need the null-safe comparison
        return left.getDataType().nullable() ? left.isNotDistinctFrom(right) : left.eq(right);
    }
}
