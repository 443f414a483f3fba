package vn.thidua.warehouse;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;

/** The rows a table would have after the publish of a load: its candidates, and the current rows they do not replace. */
record PreviewSource(LoadId load, EditionNumber head, Set<String> whole) implements Snapshot.Source {

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Record> Table<R> of(Table<R> table, EditionNumber edition, Function<Table<?>, Condition> about) {
        var versioned = VersionedTable.of(table);
        var current = table.as("current_" + table.getName());
        var candidates = versioned.candidates().as("new_" + table.getName());
        var replacing = selectFrom(candidates)
                .where(Loads.of(candidates, load))
                .and(about.apply(candidates))
                .asTable(candidates.getName());
        // an anti join by name: the engine plans "not exists" as several joins
        var kept = select(current.fields())
                .from(current.leftAntiJoin(replacing).on(versioned.sameKey(current, replacing)))
                .where(Snapshot.column(current, "from_edition").le(inline(head.value())))
                .and(Snapshot.column(current, "to_edition").gt(inline(head.value())))
                .and(about.apply(current))
                .and(whole.contains(table.getName()) ? falseCondition() : noCondition());
        List<SelectFieldOrAsterisk> added = new ArrayList<>();
        versioned.columns().forEach(column -> added.add(candidates.field(column)));
        added.add(inline(edition.value()).as("from_edition"));
        added.add(inline(Snapshot.OPEN).as("to_edition"));
        return (Table<R>) kept.unionAll(select(added)
                        .from(candidates)
                        .where(Loads.of(candidates, load))
                        .and(about.apply(candidates)))
                .asTable(table.getName(), names(table));
    }

    private static String[] names(Table<?> table) {
        return Stream.of(table.fields()).map(Field::getName).toArray(String[]::new);
    }
}
