package vn.thidua.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * The one formatter: how numbers, money, dates and periods are written in a language. Rounding is half up and happens
 * here only. Vietnamese: 1.234.567,89 · 85,43% · 2,1 điểm phần trăm · 2,28 tỷ đồng · 26/03/2021 · Quý I/2021. English:
 * 1,234,567.89 · 85.43% · 2.1 percentage points · VND 2.28 billion · 26/03/2021 · Q1 2021.
 *
 * <p>Immutable; small enough to keep in a session.
 */
public final class Formats implements Serializable {
    private static final long serialVersionUID = 1;

    /** Dates and times are those of Hanoi, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Set<String> MONEY = Set.of("đồng", "VND", "VNĐ", "dong");
    private static final String KILOGRAM = "kg";
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    private final Texts texts;
    private final NumberText numbers;
    private final QuantityText quantities;

    public Formats(Language language) {
        texts = new Texts(language);
        numbers = NumberText.of(language);
        quantities = new QuantityText(texts);
    }

    public Language language() {
        return texts.language();
    }

    public String number(long number) {
        return numbers.fixed(BigDecimal.valueOf(number), 0);
    }

    /** At most three decimals, without zeros at the end. */
    public String number(BigDecimal number) {
        return numbers.upTo(number, 3);
    }

    /** Exactly {@code decimals} decimals: for columns that line up. */
    public String number(BigDecimal number, int decimals) {
        return numbers.fixed(number, decimals);
    }

    /** A fraction as percent, at most two decimals: 0.8543 is "85,43%", without a space. */
    public String percent(BigDecimal fraction) {
        return numbers.upTo(fraction.movePointRight(2), 2) + "%";
    }

    public String percent(BigDecimal fraction, int decimals) {
        return numbers.fixed(fraction.movePointRight(2), decimals) + "%";
    }

    /** A relative change with its sign: "+5,4%". */
    public String signedPercent(BigDecimal fraction) {
        var text = percent(fraction);
        return plus(fraction.movePointRight(2), text);
    }

    /** The difference of two rates, given as fractions: 0.021 is "2,1 điểm phần trăm". */
    public String points(BigDecimal difference) {
        return texts.get("shared.points", numbers.upTo(difference.movePointRight(2), 2));
    }

    /** For tight cells, with its sign: "+2,1 đpt". */
    public String signedPoints(BigDecimal difference) {
        var text = texts.get("shared.points.short", numbers.upTo(difference.movePointRight(2), 2));
        return plus(difference.movePointRight(2), text);
    }

    private static String plus(BigDecimal number, String text) {
        return number.setScale(2, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    /** Money in the scale that fits it, at most two decimals: "979,3 triệu đồng". */
    public String money(BigDecimal dong) {
        return money(Quantity.exact(dong));
    }

    public String money(Quantity dong) {
        return money(dong, MoneyScale.fitting(largest(dong)));
    }

    /** The scale in which {@link #quantity} writes it; that of single đồng for all that is not money. */
    public MoneyScale moneyScale(Quantity quantity, String unit) {
        return MONEY.contains(unit) ? MoneyScale.fitting(largest(quantity)) : MoneyScale.DONG;
    }

    /** Money in a given scale, with its unit. */
    public String money(Quantity dong, MoneyScale scale) {
        int decimals = scale == MoneyScale.DONG ? 0 : 2;
        return quantities.write(
                dong,
                bound -> numbers.upTo(scale.of(bound), decimals),
                digits -> texts.get("shared.money." + key(scale), digits));
    }

    /** Every đồng: "2.280.000.000 đồng", for echoes and proofs. */
    public String moneyInFull(Quantity dong) {
        return money(dong, MoneyScale.DONG);
    }

    /** The unit of a scale, for "Đơn vị tính: triệu đồng". */
    public String unit(MoneyScale scale) {
        return texts.get("shared.money.unit." + key(scale));
    }

    private static String key(MoneyScale scale) {
        return switch (scale) {
            case DONG -> "dong";
            case MILLION -> "million";
            case BILLION -> "billion";
        };
    }

    /** Weight from kilograms, in tonnes from one tonne on: "316,63 tấn". */
    public String weight(Quantity kilograms) {
        boolean tonnes = inTonnes(kilograms, KILOGRAM);
        return quantities.write(
                kilograms,
                bound -> numbers.upTo(tonnes ? bound.divide(TONNE) : bound, 3),
                digits -> texts.get(tonnes ? "shared.weight.tonnes" : "shared.weight.kilograms", digits));
    }

    /** Whether {@link #quantity} writes it in tonnes. */
    public boolean inTonnes(Quantity quantity, String unit) {
        return unit.equals(KILOGRAM) && largest(quantity).abs().compareTo(TONNE) >= 0;
    }

    /**
     * A quantity with its word and its unit of measure: "trên 300 lượt người". Money in đồng and weight in kg are
     * scaled; of a percentage the quantity is in percent.
     */
    public String quantity(Quantity quantity, String unit) {
        if (MONEY.contains(unit)) {
            return money(quantity);
        }
        if (unit.equals(KILOGRAM)) {
            return weight(quantity);
        }
        return unscaled(quantity, unit);
    }

    /** A quantity in its base unit with every digit: "1.400.000.000 đồng", "316.630 kg". */
    public String quantityInFull(Quantity quantity, String unit) {
        return MONEY.contains(unit)
                ? quantities.write(
                        quantity, bound -> numbers.upTo(bound, 3), digits -> texts.get("shared.money.dong", digits))
                : unscaled(quantity, unit);
    }

    private String unscaled(Quantity quantity, String unit) {
        return quantities.write(
                quantity,
                bound -> numbers.upTo(bound, 3),
                digits -> unit.isEmpty() ? digits : digits + (unit.equals("%") ? "" : " ") + unit);
    }

    private static BigDecimal largest(Quantity quantity) {
        var high = quantity.high();
        return high == null ? quantity.value() : high;
    }

    /** dd/MM/yyyy in both languages. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "16:30 ngày 20/10/2022". */
    public String dateTime(LocalDateTime time) {
        return texts.get("shared.datetime", TIME.format(time), DATE.format(time));
    }

    public String dateTime(Instant time) {
        return dateTime(LocalDateTime.ofInstant(time, ZONE));
    }

    /** "Quý I/2021", "6 tháng đầu năm 2021"; a window of the 15–14 calendar names its days. */
    public String period(Period period) {
        return PeriodLabel.full(texts, this, period);
    }

    /** For axes and narrow columns: "I/2021", "6T/2021", "2021". */
    public String periodShort(Period period) {
        return PeriodLabel.shorter(texts, this, period);
    }

    /** Bytes in the unit that fits: "1,2 MB" of 1 000 000 bytes. */
    public String fileSize(long bytes) {
        var units = new String[] {"B", "kB", "MB", "GB", "TB"};
        var size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit < units.length - 1 && size.setScale(1, RoundingMode.HALF_UP).compareTo(TONNE) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        return numbers.upTo(size, 1) + " " + units[unit];
    }

    /** The two largest parts: "2 giờ 5 phút", "3 phút 20 giây", "0,8 giây". */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            var exact = BigDecimal.valueOf(duration.toMillis(), 3);
            return texts.get("shared.duration.seconds", numbers.upTo(exact, seconds < 10 ? 1 : 0));
        }
        return seconds < 3600
                ? texts.get("shared.duration.minutes", number(seconds / 60), number(seconds % 60))
                : texts.get("shared.duration.hours", number(seconds / 3600), number(seconds % 3600 / 60));
    }
}
