package vn.thidua.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageState;

/** The parameters of a page's address, as texts: a page passes over what it cannot read, the interface refuses it. */
record PageParameters(
        @Schema(description = "A quarter", example = "2022Q4") @Nullable
        String period,

        @Schema(allowableValues = {"quarter", "ytd", "year"}) @Nullable
        String grain,

        @Schema(allowableValues = {"reports", "published", "illustrative"}) @Nullable
        String dataset,

        @Schema(description = "Code of a cluster", example = "C3") @Nullable
        String cluster,

        @Schema(description = "Code of a unit", example = "018") @Nullable
        String unit,

        @Schema(description = "One or more, separated by commas", example = "last_year,target") @Nullable
        String comparison,

        @Schema(description = "For the cards that follow the reader's pick", example = "RECON_RATE") @Nullable
        String indicator,

        @Schema(description = "The newest one by default") @Nullable
        String edition) {

    /** What a page takes from them; a parameter that a page would pass over is a problem of the request. */
    PageState state() {
        Map<String, String> given = given();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        given.forEach((name, text) -> texts.put(name, List.of(text)));
        PageState state = PageState.of(texts);
        Map<String, String> taken = state.parameters();
        given.forEach((name, text) -> {
            if (!words(text).equals(words(taken.getOrDefault(name, "")))) {
                throw ApiProblem.badValue(name, text, "/api/v1/openapi");
            }
        });
        return state;
    }

    /** Several may stand in any order. */
    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(",")));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "period", period);
        put(given, "grain", grain);
        put(given, "dataset", dataset);
        put(given, "cluster", cluster);
        put(given, "unit", unit);
        put(given, "comparison", comparison);
        put(given, "indicator", indicator);
        put(given, "edition", edition);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String text) {
        if (text != null) {
            given.put(name, text);
        }
    }
}
