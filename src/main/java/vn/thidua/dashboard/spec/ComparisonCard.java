package vn.thidua.dashboard.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards that hold subjects, or results and targets, beside each other. */
public sealed interface ComparisonCard extends CardSpec {
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
            implements ComparisonCard, Following {
        public Bar {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Thanh chồng nhiều khoản cộng được, mỗi đối tượng một thanh.")
    record Stacked(
            List<IndicatorCode> indicators,
            @Default("parts") About about,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("6") int width)
            implements ComparisonCard {
        public Stacked {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
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
            implements ComparisonCard, Following {
        public Dots {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Kết quả so với chỉ tiêu, mỗi chỉ số một thanh.")
    record Bullet(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("6") int width) implements ComparisonCard {
        public Bullet {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
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
            implements ComparisonCard {
        public Scatter {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Biểu đồ phễu của một tỷ lệ: mẫu số nằm ngang, tỷ lệ thẳng đứng, hai khoảng dao động ngẫu nhiên.")
    record Funnel(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("units") About about,

            @Explained("Trang mở ra khi bấm vào một chấm.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements ComparisonCard, Following {
        public Funnel {
            CardSpec.checkWidth(width);
        }
    }
}
