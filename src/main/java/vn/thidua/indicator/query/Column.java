package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns of the query's own tables, by name. */
final class Column {
    private Column() {}

    static Field<Integer> number(String table, String column) {
        return field(name(table, column), SQLDataType.INTEGER);
    }

    static Field<LocalDate> day(String table, String column) {
        return field(name(table, column), SQLDataType.LOCALDATE);
    }

    static Field<String> text(String table, String column) {
        return field(name(table, column), SQLDataType.VARCHAR);
    }

    static Condition in(Field<Integer> field, Collection<Integer> values) {
        return field.in(values.stream().map(DSL::inline).toList());
    }

    /**
     * One of several ids, at least one. The interval around them is what the engine checks while
     * it reads, skipping whole blocks; a list alone it would join afterwards.
     */
    static Condition oneOf(Field<Integer> field, Collection<Integer> values) {
        int least = Collections.min(values);
        int most = Collections.max(values);
        var around = field.between(inline(least), inline(most));
        return new HashSet<>(values).size() == most - least + 1 ? around : around.and(in(field, new TreeSet<>(values)));
    }

    static Condition notIn(Field<Integer> field, Collection<Integer> values) {
        return values.isEmpty()
                ? DSL.noCondition()
                : field.notIn(values.stream().map(DSL::inline).toList());
    }

    /** 1 where the condition holds, else 0. */
    static Field<Integer> flag(Condition condition) {
        return when(condition, inline(1)).otherwise(inline(0));
    }

    /** 1 where the condition holds, else nothing: for counting. */
    static Field<Integer> set(Condition condition) {
        return when(condition, inline(1));
    }

    static Condition isSet(Field<Integer> flag) {
        return flag.eq(inline(1));
    }
}
