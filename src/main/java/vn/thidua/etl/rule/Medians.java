package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Medians of groups in SQL that every engine knows: the middle value, or halfway between the two in the middle. */
final class Medians {
    /** Column with the median of a group. */
    static final String MEDIAN = "median";

    /** Column with the number of values of a group. */
    static final String SIZE = "size";

    private Medians() {}

    /**
     * The median of {@code value} of each group, with the group's columns, {@link #MEDIAN} and {@link #SIZE}.
     *
     * @param of table whose columns {@code group} and {@code value} are; no value is null
     */
    static Select<? extends Record> of(Table<?> of, List<Field<Integer>> group, Field<BigDecimal> value) {
        var rank = rowNumber().over().partitionBy(group).orderBy(value).cast(SQLDataType.BIGINT);
        var size = count().over().partitionBy(group).cast(SQLDataType.BIGINT);
        var ranked = select(group)
                .select(value.as("value"), rank.as("rank"), size.as(SIZE))
                .from(of)
                .asTable("ranked");
        var twice = field(name("ranked", "rank"), Long.class).mul(inline(2L));
        var all = field(name("ranked", SIZE), Long.class);
        var columns = group.stream()
                .map(column -> field(name("ranked", column.getName()), Integer.class))
                .toList();
        return select(columns)
                .select(avg(field(name("ranked", "value"), BigDecimal.class))
                        .cast(SQLDataType.DECIMAL(24, 6))
                        .as(MEDIAN))
                .select(max(all).as(SIZE))
                .from(ranked)
                .where(twice.between(all, all.add(inline(2L))))
                .groupBy(columns);
    }
}
