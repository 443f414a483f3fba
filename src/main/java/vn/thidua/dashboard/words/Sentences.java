package vn.thidua.dashboard.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectType;
import vn.thidua.shared.Texts;

/** The sentences that pages say: what was reached, how that compares, how complete it is, where it comes from. */
public final class Sentences {
    private final Texts texts;
    private final Formats formats;

    public Sentences(Language language) {
        texts = new Texts(language);
        formats = new Formats(language);
    }

    /**
     * "Cụm 3 đạt 85,43%, tăng 2,1 điểm phần trăm so với cùng kỳ; 4/5 đơn vị đã báo cáo". That one unit has reported is
     * said by its figure.
     *
     * @param change with what it is compared, or null
     */
    public String reached(String subject, @Nullable String figure, @Nullable String change, String coverage) {
        if (figure == null) {
            return texts.get("dashboard.finding.missing", subject, coverage);
        }
        String reached = change == null
                ? texts.get("dashboard.finding.figure", subject, figure)
                : texts.get("dashboard.finding.change", subject, figure, change);
        return coverage.equals(texts.get("dashboard.coverage.in")) ? reached : reached + "; " + coverage;
    }

    /** "tăng 2,1 điểm phần trăm so với cùng kỳ"; null when one of the two has no value. */
    public @Nullable String change(FigureText figures, @Nullable Row now, @Nullable Row before, Comparison with) {
        if (now == null || before == null || now.value() == null || before.value() == null) {
            return null;
        }
        String change = figures.change(now.value(), before.value());
        boolean exact = exact(now) && exact(before);
        return texts.get(exact ? "dashboard.against" : "dashboard.against.about", change, against(with));
    }

    private static boolean exact(Row row) {
        Quantity quantity = row.quantity();
        return quantity != null && quantity.isExact();
    }

    /** "quý trước", else "cùng kỳ". */
    public String against(Comparison with) {
        return texts.get(with == Comparison.PREVIOUS ? "dashboard.against.previous" : "dashboard.against.last-year");
    }

    /** "4/5 đơn vị đã báo cáo"; over several quarters "19/20 báo cáo"; of one unit "đã báo cáo". */
    public String coverage(Row row, Grain grain) {
        if (row.origin() == Origin.REPORTED && row.reported() == 0) {
            return texts.get("dashboard.coverage.total");
        }
        return coverage(row.reported(), row.expected(), row.subjectType(), grain);
    }

    public String coverage(int reported, int expected, SubjectType type, Grain grain) {
        if (expected == 0 && reported == 0) {
            return texts.get("dashboard.coverage.none");
        } else if (grain != Grain.QUARTER) {
            return texts.get("dashboard.coverage.reports", count(reported), count(expected));
        } else if (type == SubjectType.UNIT) {
            return texts.get(reported > 0 ? "dashboard.coverage.in" : "dashboard.coverage.out");
        }
        return texts.get("dashboard.coverage.units", count(reported), count(expected));
    }

    /** "62% chỉ tiêu năm" as a share of what was agreed, without decimals. */
    public String share(BigDecimal share) {
        return formats.percent(share.setScale(2, RoundingMode.HALF_UP), 0);
    }

    /** "Số liệu chốt lần 12". */
    public String edition(int number) {
        return texts.get("dashboard.edition", String.valueOf(number));
    }

    /** "tính đến 20/10/2022", from the figures' own cut-off where it is known, else from the end of the period. */
    public String asOf(@Nullable Row row, Period period) {
        return row != null && row.cutOff() != null
                ? texts.get("dashboard.as-of", formats.date(row.cutOff()))
                : texts.get("dashboard.as-of.period", formats.date(period.last()));
    }

    public String source(Dataset dataset) {
        return texts.get("dashboard.source", texts.get("dashboard.dataset." + dataset.dbText()));
    }

    /** The period as the grain looks at it: "Quý IV/2022", "6 tháng đầu năm 2022", "Năm 2022". */
    public String period(Period quarter, Grain grain) {
        return switch (grain) {
            case QUARTER -> formats.period(quarter);
            case YEAR -> formats.period(Period.year(quarter.year()));
            case YTD ->
                switch (quarter.quarterOfYear()) {
                    case 2 -> formats.period(Period.half(quarter.year(), 1));
                    case 3 -> formats.period(Period.nineMonths(quarter.year()));
                    case 4 -> formats.period(Period.year(quarter.year()));
                    default -> formats.period(quarter);
                };
        };
    }

    /** Why there is no figure. */
    public String missing(@Nullable Row row) {
        if (row == null || row.expected() == 0 && row.reported() == 0) {
            return texts.get("dashboard.cell.not-expected");
        }
        return texts.get(row.reported() == 0 ? "dashboard.cell.missing" : "dashboard.cell.no-rate");
    }

    /** "A, B và C". */
    public String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return texts.get("dashboard.list.last", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public Formats formats() {
        return formats;
    }

    public Language language() {
        return texts.language();
    }

    private static String count(int number) {
        return String.valueOf(number);
    }
}
