package vn.thidua.dashboard.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.echarts.ValueFormat;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.Scale;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.Texts;

/** How the figures of one indicator are written in one language. */
public final class FigureText {
    /** Below ten cases one case moves a rate by more than ten percentage points: such a rate is marked. */
    private static final BigDecimal FEW = BigDecimal.TEN;

    private final Indicator indicator;
    private final Texts texts;
    private final Formats formats;

    public FigureText(Indicator indicator, Language language) {
        this.indicator = indicator;
        this.texts = new Texts(language);
        this.formats = new Formats(language);
    }

    public String name() {
        return indicator.name().in(texts.language());
    }

    /** The unit of measure with its scale, for headers: "%", "tỷ đồng", "triệu đồng/thôn, TDP", "ca". */
    public String unit() {
        String unit = indicator.unit().in(texts.language());
        return switch (indicator.scale()) {
            case ONE -> unit;
            case PERCENT -> "%";
            case TONNE -> texts.get("dashboard.scale.tonne");
            case THOUSAND -> texts.get("dashboard.scale.thousand", unit);
            case MILLION -> texts.get("dashboard.scale.million", unit);
            case BILLION -> texts.get("dashboard.scale.billion", unit);
        };
    }

    /** The digits alone, with the same number of decimals everywhere, for columns and axes. */
    public String digits(BigDecimal value) {
        return formats.number(scaled(value), decimals());
    }

    /** The figure with word and unit, for sentences: "85,43%", "trên 7,69 tỷ đồng". */
    public String full(Quantity quantity) {
        return formats.quantity(rounded(quantity), unit());
    }

    public String full(BigDecimal value) {
        return full(Quantity.exact(value));
    }

    /**
     * The figure as {@link #full} writes it, less the unit that {@link #unitBeside} gives: for large figures. An exact
     * rate keeps its last zeros, so that tiles beside each other have the same decimals.
     */
    public String large(Quantity quantity) {
        if (rate() && quantity.isExact()) {
            return digits(quantity.value()) + "%";
        }
        return formats.quantity(rounded(quantity), rate() ? "%" : "");
    }

    /** The unit beside a large figure; blank for a rate, whose sign belongs to the figure. */
    public String unitBeside() {
        return rate() ? "" : unit();
    }

    /** The figure with its word but without unit, for cells: "85,43", "trên 7,69"; the sign of percent stays. */
    public String cell(@Nullable Quantity quantity) {
        if (quantity == null) {
            return "–";
        }
        boolean exact = quantity.isExact();
        String digits = digits(quantity.value()) + (indicator.isRate() ? "%" : "");
        return exact ? digits : mark(quantity) + digits;
    }

    /** The figure of a row for cells; a rate of fewer than ten cases says of how many: "75,00% (mẫu số 4)". */
    public String cell(Row row) {
        String figure = cell(row.quantity());
        return few(row).map(cases -> texts.get("dashboard.few.cell", figure, formats.number(cases)))
                .orElse(figure);
    }

    /** "mẫu số nhỏ: 4, thêm bớt 1 đổi 25 điểm phần trăm"; empty for all but a rate of fewer than ten cases. */
    public Optional<String> fewCases(@Nullable Row row) {
        return few(row).map(cases -> texts.get(
                "dashboard.few",
                formats.number(cases),
                formats.points(BigDecimal.ONE.divide(cases.max(BigDecimal.ONE), 2, RoundingMode.HALF_UP))));
    }

    private Optional<BigDecimal> few(@Nullable Row row) {
        BigDecimal cases = row == null || row.value() == null || !rate() ? null : row.denominator();
        return Optional.ofNullable(cases).filter(number -> number.compareTo(FEW) < 0);
    }

    /** &gt;, &lt; and ≈ where a cell has no room for words. */
    private static String mark(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case EXACT -> "";
            case OVER -> ">";
            case UNDER -> "<";
            case ABOUT, RANGE -> "≈";
        };
    }

    /** "tăng 2,1 điểm phần trăm", "giảm 5,4%", "không đổi". */
    public String change(BigDecimal now, BigDecimal before) {
        BigDecimal difference = shown(now, before);
        if (difference.signum() == 0) {
            return texts.get("dashboard.change.none");
        }
        boolean up = difference.signum() > 0;
        if (indicator.isRate()) {
            return texts.get(
                    up ? "dashboard.change.up" : "dashboard.change.down",
                    formats.points(difference.abs().movePointLeft(2)));
        }
        if (before.signum() == 0) {
            return texts.get("dashboard.change.from-zero");
        }
        BigDecimal relative =
                now.subtract(before).divide(before, MathContext.DECIMAL64).abs();
        return texts.get(up ? "dashboard.change.up" : "dashboard.change.down", relative(relative));
    }

    /** "+2,1 đpt", "−5,4%", "0": for tight cells. */
    public String shortChange(BigDecimal now, BigDecimal before) {
        BigDecimal difference = shown(now, before);
        if (difference.signum() == 0) {
            return "=";
        } else if (indicator.isRate()) {
            return formats.signedPoints(difference.movePointLeft(2));
        } else if (before.signum() == 0) {
            return "–";
        }
        BigDecimal relative = now.subtract(before).divide(before, MathContext.DECIMAL64);
        return formats.signedPercent(relative.setScale(3, RoundingMode.HALF_UP));
    }

    /** How far two figures are apart: "0,8 điểm phần trăm", "0,35 tỷ đồng". */
    public String gap(BigDecimal one, BigDecimal other) {
        BigDecimal difference = one.subtract(other).abs();
        return indicator.isRate() ? formats.points(shown(one, other).abs().movePointLeft(2)) : full(difference);
    }

    private String relative(BigDecimal share) {
        return formats.percent(share.setScale(3, RoundingMode.HALF_UP));
    }

    /** The difference as readers see it: rounded only now, and zero when it does not show. */
    private BigDecimal shown(BigDecimal now, BigDecimal before) {
        BigDecimal difference = now.subtract(before);
        return indicator.isRate()
                ? difference.movePointRight(2).setScale(2, RoundingMode.HALF_UP)
                : rounded(difference);
    }

    /** How charts write the values. */
    public ValueFormat chartFormat() {
        return switch (indicator.scale()) {
            case PERCENT -> ValueFormat.percent(2);
            case TONNE -> ValueFormat.tonnes(decimals());
            case MILLION -> ValueFormat.money(ValueFormat.MoneyUnit.MILLION, decimals());
            case BILLION -> ValueFormat.money(ValueFormat.MoneyUnit.BILLION, decimals());
            case ONE, THOUSAND ->
                ValueFormat.number(decimals(), indicator.unit().in(texts.language()));
        };
    }

    /** The number behind {@link #cell}. */
    public CellFigure number(Quantity quantity, CellFigure.@Nullable Key key) {
        return new CellFigure(
                quantity, look(), decimals(), rate() ? "" : indicator.unit().in(texts.language()), "", key);
    }

    private CellFigure.Look look() {
        return switch (indicator.scale()) {
            case ONE -> CellFigure.Look.PLAIN;
            case PERCENT -> CellFigure.Look.PERCENT;
            case TONNE -> CellFigure.Look.TONNE;
            case THOUSAND -> CellFigure.Look.THOUSAND;
            case MILLION -> CellFigure.Look.MILLION;
            case BILLION -> CellFigure.Look.BILLION;
        };
    }

    private int decimals() {
        return switch (indicator.scale()) {
            case PERCENT, BILLION, TONNE -> 2;
            case MILLION -> 1;
            case THOUSAND -> 0;
            case ONE -> indicator.kind() == IndicatorKind.RATIO ? 1 : 0;
        };
    }

    private Quantity rounded(Quantity quantity) {
        return new Quantity(
                rounded(quantity.value()),
                quantity.low() == null ? null : rounded(quantity.low()),
                quantity.high() == null ? null : rounded(quantity.high()),
                quantity.approximate());
    }

    private BigDecimal rounded(BigDecimal value) {
        return scaled(value).setScale(decimals(), RoundingMode.HALF_UP);
    }

    private BigDecimal scaled(BigDecimal value) {
        return switch (indicator.scale()) {
            case PERCENT -> value.movePointRight(2);
            case ONE -> value;
            case THOUSAND, TONNE -> value.movePointLeft(3);
            case MILLION -> value.movePointLeft(6);
            case BILLION -> value.movePointLeft(9);
        };
    }

    /** Whether values are fractions, shown in percent. */
    public boolean rate() {
        return indicator.scale() == Scale.PERCENT;
    }
}
