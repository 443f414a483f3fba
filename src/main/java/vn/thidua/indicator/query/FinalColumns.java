package vn.thidua.indicator.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.thidua.indicator.Formula;
import vn.thidua.shared.Quantity;

/** The columns of one indicator for one group and asked period, and how they are read back. */
final class FinalColumns {
    private final Plan plan;
    private final IndicatorColumns columns;
    private final String from;
    private final WholeColumns whole;
    private final boolean uniform;
    private final String suffix;

    FinalColumns(Plan plan, IndicatorColumns columns, String from, WholeColumns whole, boolean uniform) {
        this.plan = plan;
        this.columns = columns;
        this.from = from;
        this.whole = whole;
        this.uniform = uniform;
        this.suffix = String.valueOf(columns.indicator().position());
    }

    /** What one group has for one asked period. */
    record Figures(
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            int reported,
            int notApplicable,
            int quarters,
            boolean valued,
            @Nullable LocalDate cutOff,
            boolean derived,
            int leftOut,
            @Nullable Quantity share,
            @Nullable Quantity wholeNumerator,
            @Nullable Quantity wholeDenominator,
            boolean wholeUsed) {}

    private boolean wholes() {
        return columns.indicator().wholes();
    }

    private Formula numerator() {
        return columns.indicator().indicator().numerator();
    }

    private @Nullable Formula denominator() {
        return columns.indicator().indicator().denominator();
    }

    List<SelectField<?>> selected() {
        List<SelectField<?>> selected = new ArrayList<>();
        figure("n", numerator()).summed().as("n" + suffix).forEach(selected::add);
        var denominator = denominator();
        if (denominator != null) {
            figure("d", denominator).summed().as("d" + suffix).forEach(selected::add);
        }
        selected.add(sum(reported()).as("r" + suffix));
        selected.add(max(quarters()).as("k" + suffix));
        if (columns.hasNotApplicable()) {
            selected.add(sum(columns.number(from, "x")).as("x" + suffix));
        }
        if (columns.hasState()) {
            selected.add(max(valued()).as("s" + suffix));
        }
        if (columns.hasCutOff()) {
            selected.add(max(wholes() ? whole.cutOff() : columns.day(from, "e")).as("e" + suffix));
        }
        if (columns.hasDerived()) {
            selected.add(max(columns.number(from, "g")).as("g" + suffix));
        }
        if (columns.hasLeftOut()) {
            selected.add(sum(columns.number(from, "f")).as("f" + suffix));
        }
        if (columns.indicator().share() != null) {
            var alone = plan.byUnit()
                    ? DSL.noCondition()
                    : field(name(from, "own"), SQLDataType.INTEGER).eq(inline(1));
            share(from).where(alone).single().as("h" + suffix).forEach(selected::add);
        }
        if (plan.byUnit() && wholes()) {
            columns.amount(from, "wn", numerator()).single().as("wn" + suffix).forEach(selected::add);
            if (denominator != null) {
                columns.amount(from, "wd", denominator)
                        .single()
                        .as("wd" + suffix)
                        .forEach(selected::add);
            }
        }
        if (wholes()) {
            selected.add(max(columns.number(from, "u")).as("u" + suffix));
        }
        return selected;
    }

    private Amount figure(String prefix, Formula formula) {
        return wholes() ? whole.figure(prefix, formula) : columns.amount(from, prefix, formula);
    }

    private Field<Integer> reported() {
        var quarters = columns.number(from, uniform ? "k" : "r");
        var all = uniform ? WholeColumns.slots(from) : columns.number(from, "o");
        return wholes()
                ? when(whole.usedHere(), all).when(whole.used(), inline(0)).otherwise(quarters)
                : quarters;
    }

    private Field<Integer> quarters() {
        var quarters = columns.number(from, "k");
        return wholes() ? when(whole.usedHere(), WholeColumns.slots(from)).otherwise(quarters) : quarters;
    }

    private Field<Integer> valued() {
        var valued = columns.number(from, "s");
        return wholes() ? when(whole.usedHere(), inline(1)).otherwise(valued) : valued;
    }

    private Amount share(String table) {
        var share = columns.indicator().share();
        return Amount.column(
                table, "h" + suffix, share == null || !share.traits().inexact());
    }

    Figures read(Record row) {
        var denominator = denominator();
        return new Figures(
                columns.amount("", "n", numerator()).read(row),
                denominator == null
                        ? null
                        : columns.amount("", "d", denominator).read(row),
                integer(row, "r"),
                columns.hasNotApplicable() ? integer(row, "x") : 0,
                integer(row, "k"),
                !columns.hasState() || integer(row, "s") > 0,
                columns.hasCutOff() ? row.get("e" + suffix, LocalDate.class) : null,
                columns.hasDerived() && integer(row, "g") > 0,
                columns.hasLeftOut() ? integer(row, "f") : 0,
                columns.indicator().share() == null ? null : share("").read(row),
                plan.byUnit() && wholes()
                        ? columns.amount("", "wn", numerator()).read(row)
                        : null,
                plan.byUnit() && wholes() && denominator != null
                        ? columns.amount("", "wd", denominator).read(row)
                        : null,
                wholes() && integer(row, "u") > 0);
    }

    private int integer(Record row, String prefix) {
        var number = row.get(prefix + suffix, Integer.class);
        return number == null ? 0 : number;
    }
}
