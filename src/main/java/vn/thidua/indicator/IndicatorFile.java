package vn.thidua.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Loaded;
import vn.thidua.definition.Located;
import vn.thidua.indicator.formula.FormulaText;
import vn.thidua.indicator.formula.ParsedFormula;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.MeasureCode;

/** Turns a bound file into an indicator, or says which of its keys or formulas is wrong. */
final class IndicatorFile {
    static final String FOLDER = "dashboards/indicators";

    private final String file;
    private final Loaded<IndicatorSpec> loaded;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    IndicatorFile(Loaded<IndicatorSpec> loaded) {
        this.loaded = loaded;
        this.file = FOLDER + "/" + loaded.id() + ".yaml";
    }

    List<DefinitionProblem> problems() {
        return List.copyOf(problems);
    }

    /** Null if there is a problem. */
    @Nullable
    Indicator indicator() {
        var spec = loaded.value();
        var code = code();
        boolean ratio = spec.kind() == IndicatorKind.RATIO;
        var numerator = formula(ratio ? "numerator" : "measure", ratio ? spec.numerator() : spec.measure());
        var denominator = ratio ? formula("denominator", spec.denominator()) : null;
        refuse(ratio ? "measure" : "numerator", ratio ? spec.measure() : spec.numerator());
        refuse(ratio ? "measure" : "denominator", ratio ? spec.measure() : spec.denominator());
        Map<MeasureCode, Formula> otherwise = new LinkedHashMap<>();
        spec.otherwise().forEach((measure, text) -> {
            var formula = formula("otherwise", text);
            if (formula != null) {
                otherwise.put(measure, formula);
            }
        });
        if (!problems.isEmpty() || code == null || numerator == null) {
            return null;
        }
        return new Indicator(
                code,
                spec.name(),
                spec.kind(),
                numerator,
                denominator,
                otherwise,
                spec.unit(),
                spec.scale(),
                spec.better(),
                spec.order(),
                spec.group(),
                spec.byArea(),
                loaded.digest());
    }

    private @Nullable IndicatorCode code() {
        try {
            return new IndicatorCode(loaded.id());
        } catch (IllegalArgumentException e) {
            problems.add(new DefinitionProblem(file, 1, 1, "the file name is the indicator's code: " + e.getMessage()));
            return null;
        }
    }

    private @Nullable Formula formula(String key, @Nullable Located<String> text) {
        if (text == null) {
            problems.add(
                    new DefinitionProblem(file, 1, 1, "key `%s` is missing; a %s needs it".formatted(key, kind())));
            return null;
        }
        return switch (FormulaText.parse(text.value())) {
            case ParsedFormula.Good(Formula formula) -> formula;
            case ParsedFormula.Bad(int position, String message) -> {
                problems.add(new DefinitionProblem(file, text.line(), text.column() + position - 1, message));
                yield null;
            }
        };
    }

    private String kind() {
        return loaded.value().kind().name().toLowerCase(Locale.ROOT);
    }

    private void refuse(String key, @Nullable Located<String> text) {
        if (text != null) {
            problems.add(text.problem(file, "a %s has no `%s`; delete it".formatted(kind(), key)));
        }
    }
}
