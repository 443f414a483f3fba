package vn.thidua.dashboard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** One card of a page; {@code type:} in YAML chooses the kind. Widths are in columns of twelve. */
public sealed interface CardSpec {
    int width();

    /** In place of the indicator's name. */
    @Nullable
    Localized title();

    /** The own indicator of a card that shows what the reader picks. */
    default Optional<IndicatorCode> follows() {
        return this instanceof Following card && card.followsPick() ? Optional.of(card.indicator()) : Optional.empty();
    }

    @Explained("Một con số lớn: mức tăng giảm, mức đạt, tỷ lệ so với chỉ tiêu.")
    record Tile(
            IndicatorCode indicator,

            @Explained("Trang mở ra khi bấm vào thẻ.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("4") int width)
            implements CardSpec {
        public Tile {
            checkWidth(width);
        }
    }

    @Explained("Đường theo quý, mỗi đối tượng một đường, kèm chỉ tiêu.")
    record Line(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("self") About about,
            @Default("8") int quarters,
            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec, Following {
        public Line {
            checkWidth(width);
            checkQuarters(quarters);
        }
    }

    @Explained("Mỗi cụm một biểu đồ nhỏ, cùng một trục.")
    record SmallMultiples(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("8") int quarters,

            @Explained("Trang mở ra khi bấm vào một cụm.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec, Following {
        public SmallMultiples {
            checkWidth(width);
            checkQuarters(quarters);
        }
    }

    @Explained("Mỗi đối tượng một thanh, kèm chỉ tiêu.")
    record Bar(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một thanh.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements CardSpec, Following {
        public Bar {
            checkWidth(width);
        }
    }

    @Explained("Thanh chồng nhiều khoản cộng được, mỗi đối tượng một thanh.")
    record Stacked(
            List<IndicatorCode> indicators,
            @Default("parts") About about,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("6") int width)
            implements CardSpec {
        public Stacked {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Đối tượng × quý, càng cao càng đậm.")
    record HeatMap(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("parts") About about,
            @Default("8") int quarters,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec, Following {
        public HeatMap {
            checkWidth(width);
            checkQuarters(quarters);
        }
    }

    @Explained("Hai chỉ số đối chiếu nhau, mỗi đối tượng một chấm.")
    record Scatter(
            IndicatorCode across,
            IndicatorCode up,
            @Default("units") About about,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("6") int width)
            implements CardSpec {
        public Scatter {
            checkWidth(width);
        }
    }

    @Explained("Kết quả so với chỉ tiêu, mỗi chỉ số một thanh.")
    record Bullet(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("6") int width) implements CardSpec {
        public Bullet {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Một kết quả trên cung tròn, kèm chỉ tiêu.")
    record Gauge(
            IndicatorCode indicator,
            @Nullable Localized title,
            @Default("4") int width) implements CardSpec {
        public Gauge {
            checkWidth(width);
        }
    }

    @Explained("Các đối tượng là chấm có tên trên một trục: ai trước, ai sau, cách nhau bao xa.")
    record Dots(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("parts") About about,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec, Following {
        public Dots {
            checkWidth(width);
        }
    }

    @Explained("Đường đi của tiền quỹ: đăng ký, tiếp nhận, nộp hoặc chi, tồn.")
    record FundChain(
            List<Stage> stages,

            @Explained("Trang mở ra khi bấm vào một bước.") @Nullable
            String leadsTo,

            Localized title,
            @Default("12") int width)
            implements CardSpec {
        public FundChain {
            checkWidth(width);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("`stages` needs at least one stage");
            }
        }
    }

    /** One state of a fund's money, and the indicator that measures it. */
    record Stage(
            IndicatorCode indicator,
            Localized label,

            @Explained("Nói rõ bằng bao nhiêu phần trăm bước trước.") @Default("false")
            boolean ofPrevious) {}

    @Explained("Đối tượng × chỉ số kèm mức đạt; dưới cùng là số cộng, số công bố và chênh lệch.")
    record Matrix(
            List<IndicatorCode> indicators,
            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một đối tượng.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec {
        public Matrix {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Kết quả của đối tượng: kết quả, cùng kỳ, chỉ tiêu, mức đạt; số đếm từng mức ở trên.")
    record Results(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("12") int width) implements CardSpec {
        public Results {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Những điều lãnh đạo cần xem: chỉ tiêu chưa đạt, số liệu thay đổi so với lần chốt trước.")
    record Attention(
            List<IndicatorCode> indicators,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements CardSpec {
        public Attention {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Số tổng được công bố bên cạnh số cộng các đơn vị, và chênh lệch.")
    record Differences(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("12") int width) implements CardSpec {
        public Differences {
            checkWidth(width);
            checkSome(indicators);
        }
    }

    @Explained("Số liệu báo chí đã đăng, nguyên văn và nguồn.")
    record Published(
            @Nullable Localized title, @Default("12") int width) implements CardSpec {
        public Published {
            checkWidth(width);
        }
    }

    @Explained("Một đoạn chữ.")
    record Text(
            Localized text,
            @Nullable Localized title,
            @Default("12") int width) implements CardSpec {
        public Text {
            checkWidth(width);
        }
    }

    private static void checkWidth(int width) {
        if (width < 1 || width > 12) {
            throw new IllegalArgumentException("`width` is 1 to 12 columns, not " + width);
        }
    }

    private static void checkQuarters(int quarters) {
        if (quarters < 2 || quarters > 40) {
            throw new IllegalArgumentException("`quarters` is 2 to 40, not " + quarters);
        }
    }

    private static void checkSome(List<IndicatorCode> indicators) {
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("`indicators` needs at least one code");
        }
    }
}
