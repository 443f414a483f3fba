package vn.thidua.echarts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An immutable ECharts option: a JSON tree with typed methods for what most charts need, {@link #with} and {@link
 * #merge} for everything else in the ECharts reference. It holds data and names, never code: a formatter is a reference
 * such as {@code {"$fn": "percent", "decimals": 2}} into the browser's registry, a colour may be {@code
 * "var(--chart-ink)"}, and a series may name a {@code look} of the theme and the {@code dataset} it draws.
 *
 * <p>The branch {@code /chart} is ours (language, title, description, foot, watermark, height, data by name); ECharts
 * sees the rest.
 */
public final class ChartOption implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ChartOption EMPTY = new ChartOption(JsonTree.MAPPER.createObjectNode());

    private final ObjectNode root;

    private ChartOption(ObjectNode root) {
        this.root = root;
    }

    public static ChartOption empty() {
        return EMPTY;
    }

    /** An option with language, title, spoken summary, foot line and watermark of {@code frame}. */
    public static ChartOption of(ChartFrame frame) {
        return EMPTY.language(frame.language())
                .title(frame.title())
                .description(frame.description())
                .foot(frame.foot())
                .format(frame.format())
                .watermark(frame.illustrative() ? frame.language().illustrative() : "");
    }

    /** An option from JSON text; throws {@link IllegalArgumentException} unless it is an object. */
    public static ChartOption parse(String json) {
        if (JsonTree.MAPPER.readTree(json) instanceof ObjectNode object) {
            return new ChartOption(object);
        }
        throw new IllegalArgumentException("a chart option is a JSON object");
    }

    public ChartOption language(ChartLanguage language) {
        return with("/chart/language", language.code());
    }

    public ChartOption title(String title) {
        return with("/chart/title", title);
    }

    public ChartOption description(String spoken) {
        return with("/chart/description", spoken);
    }

    public ChartOption foot(String line) {
        return line.isBlank() ? without("/chart/foot") : with("/chart/foot", line);
    }

    /** How values are written in tooltips and speech. */
    public ChartOption format(ValueFormat format) {
        return with("/chart/format", format.reference());
    }

    /** Words burnt into the chart and its pictures; blank for none. */
    public ChartOption watermark(String words) {
        return words.isBlank() ? without("/chart/watermark") : with("/chart/watermark", words);
    }

    /** The height the chart asks for, in pixels of a 16 px type size; grows with the page's type. */
    public ChartOption height(int pixels) {
        return with("/chart/height", pixels);
    }

    /** Adds or replaces the table that series refer to as {@code "dataset": name}. */
    public ChartOption data(String name, ChartData data) {
        return with("/chart/data/" + escape(name), Map.of("dimensions", data.dimensions(), "source", data.source()));
    }

    /** Adds a series; it should have {@code id}, {@code type}, {@code name}, {@code look} and {@code dataset}. */
    public ChartOption series(Map<String, ?> series) {
        return with("/series/-", series);
    }

    /** Categories along x, for example period codes, in this order and also where there is no figure. */
    public ChartOption categories(List<String> categories) {
        return with("/xAxis/type", "category").with("/xAxis/data", categories);
    }

    /** How the values along the y axis are written. */
    public ChartOption valueAxis(ValueFormat format) {
        return with("/yAxis/type", "value").with("/yAxis/axisLabel/formatter", format.reference());
    }

    /** The ends of the value axis; null leaves an end to the data. A start above zero is said on the chart. */
    public ChartOption range(@Nullable Number from, @Nullable Number to) {
        var low = from == null ? without("/yAxis/min") : with("/yAxis/min", from);
        return to == null ? low.without("/yAxis/max") : low.with("/yAxis/max", to);
    }

    /** Tooltips of single points, or with {@code wholeAxis} of all series at a category. */
    public ChartOption tooltip(boolean wholeAxis) {
        return with("/tooltip/trigger", wholeAxis ? "axis" : "item").with("/tooltip/formatter", Map.of("$fn", "tip"));
    }

    public ChartOption legend(boolean shown) {
        return with("/legend/show", shown);
    }

    /** Patterns beside colours, for readers who do not tell the colours apart. */
    public ChartOption decals(boolean shown) {
        return with("/aria/decal/show", shown);
    }

    /** Lets the reader zoom along the categories by wheel, pinch or drag. */
    public ChartOption zoom(boolean allowed) {
        return allowed
                ? with("/dataZoom", List.of(Map.of("type", "inside", "filterMode", "none")))
                : without("/dataZoom");
    }

    /** Sets the value at a JSON pointer, for example {@code with("/yAxis/max", 100)}; "-" is the end of a list. */
    public ChartOption with(String pointer, Object value) {
        return changed(pointer, JsonTree.of(value));
    }

    /** Removes what stands at a JSON pointer; nothing happens if there is nothing. */
    public ChartOption without(String pointer) {
        return root.at(JsonPointer.compile(pointer)).isMissingNode() ? this : changed(pointer, null);
    }

    /** Lays settings, for example from YAML, over this option: objects key by key, lists and values replaced. */
    public ChartOption merge(Map<String, ?> settings) {
        return new ChartOption((ObjectNode) JsonTree.merged(root, JsonTree.of(settings)));
    }

    public ChartOption merge(ChartOption above) {
        return new ChartOption((ObjectNode) JsonTree.merged(root, above.root));
    }

    /** A copy of what stands at a JSON pointer. */
    public Optional<JsonNode> at(String pointer) {
        var node = root.at(JsonPointer.compile(pointer));
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.deepCopy());
    }

    /** The names of the tables. */
    public List<String> datasets() {
        return List.copyOf(new ArrayList<>(root.at("/chart/data").propertyNames()));
    }

    /** Whether there is no value to draw in any table and no series with data of its own. */
    public boolean isEmpty() {
        for (var table : root.at("/chart/data")) {
            int column = new ArrayList<>(table.path("dimensions")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList())
                    .indexOf("value");
            for (var row : table.path("source")) {
                if (column >= 0 && !row.path(column).isNull()) {
                    return false;
                }
            }
        }
        return root.path("series").valueStream().noneMatch(series -> series.has("data"));
    }

    /** The option as JSON text, keys in the order in which they were set. */
    public String json() {
        return JsonTree.MAPPER.writeValueAsString(root);
    }

    /** The tree itself: callers in this package do not change it. */
    ObjectNode tree() {
        return root;
    }

    private ChartOption changed(String pointer, @Nullable JsonNode value) {
        var path = JsonPointer.compile(pointer);
        if (path.matches()) {
            throw new IllegalArgumentException("name a place below the root; use merge for the whole option");
        }
        var start = pointer.startsWith("/series/") && !root.has("series")
                ? JsonTree.with(root, JsonPointer.compile("/series"), JsonTree.MAPPER.createArrayNode())
                : root;
        return new ChartOption((ObjectNode) JsonTree.with(start, path, value));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChartOption that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
