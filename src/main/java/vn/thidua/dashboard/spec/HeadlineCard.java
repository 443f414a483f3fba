package vn.thidua.dashboard.spec;

import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards of one figure or of words. */
public sealed interface HeadlineCard extends CardSpec {
    @Explained("Một con số lớn: mức tăng giảm, mức đạt, tỷ lệ so với chỉ tiêu.")
    record Tile(
            IndicatorCode indicator,

            @Explained("Trang mở ra khi bấm vào thẻ.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("4") int width)
            implements HeadlineCard {
        public Tile {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Một kết quả trên cung tròn, kèm chỉ tiêu.")
    record Gauge(
            IndicatorCode indicator,
            @Nullable Localized title,
            @Default("4") int width) implements HeadlineCard {
        public Gauge {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Một đoạn chữ; {CREMATION_RATE} là số của đối tượng, {subject} là tên, {period} là kỳ.")
    record Text(
            Localized text,
            @Nullable Localized title,
            @Default("12") int width) implements HeadlineCard {
        public Text {
            CardSpec.checkWidth(width);
        }
    }
}
