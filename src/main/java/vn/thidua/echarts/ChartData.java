package vn.thidua.echarts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named table of a chart: columns and rows, sent once and then as differences. Columns of figures are called {@code
 * id, label, value, low, high, certainty, numerator, denominator, reported, expected, note}; those that no row uses
 * are left out.
 */
public record ChartData(List<String> dimensions, List<List<@Nullable Object>> source) implements Serializable {
    private static final Map<String, Function<Datum, @Nullable Object>> COLUMNS = columns();
    private static final Set<String> ALWAYS = Set.of("id", "label", "value");

    public ChartData {
        for (var row : source) {
            if (row.size() != dimensions.size()) {
                throw new IllegalArgumentException(
                        "a row has %d values for the columns %s: %s".formatted(row.size(), dimensions, row));
            }
        }
        dimensions = List.copyOf(dimensions);
        source = List.copyOf(source);
    }

    public static ChartData of(List<Datum> data) {
        var columns = COLUMNS.entrySet().stream()
                .filter(column -> ALWAYS.contains(column.getKey())
                        || data.stream().anyMatch(datum -> column.getValue().apply(datum) != null))
                .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var datum : data) {
            var row = new ArrayList<@Nullable Object>();
            columns.forEach(column -> row.add(column.getValue().apply(datum)));
            rows.add(row);
        }
        return new ChartData(columns.stream().map(Map.Entry::getKey).toList(), rows);
    }

    /** The same rows with one column more. */
    ChartData column(String name, List<? extends @Nullable Object> values) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < source.size(); i++) {
            var row = new ArrayList<@Nullable Object>(source.get(i));
            row.add(values.get(i));
            rows.add(row);
        }
        var names = new ArrayList<>(dimensions);
        names.add(name);
        return new ChartData(names, rows);
    }

    private static Map<String, Function<Datum, @Nullable Object>> columns() {
        var columns = new LinkedHashMap<String, Function<Datum, @Nullable Object>>();
        columns.put("id", Datum::id);
        columns.put("label", Datum::label);
        columns.put("value", Datum::value);
        columns.put("low", Datum::low);
        columns.put("high", Datum::high);
        columns.put(
                "certainty",
                datum -> datum.certainty() == Certainty.EXACT
                        ? null
                        : datum.certainty().code());
        columns.put("numerator", Datum::numerator);
        columns.put("denominator", Datum::denominator);
        columns.put("reported", Datum::reported);
        columns.put("expected", Datum::expected);
        columns.put("note", Datum::note);
        return columns;
    }
}
