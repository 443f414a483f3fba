package vn.thidua.dashboard.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards that show how a whole comes about, or where it goes. */
public sealed interface FlowCard extends CardSpec {
    @Explained("Đường đi của tiền quỹ: đăng ký, tiếp nhận, nộp hoặc chi, tồn.")
    record FundChain(
            List<Stage> stages,

            @Explained("Trang mở ra khi bấm vào một bước.") @Nullable
            String leadsTo,

            Localized title,
            @Default("12") int width)
            implements FlowCard {
        public FundChain {
            CardSpec.checkWidth(width);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("`stages` needs at least one stage");
            }
        }
    }

    @Explained("Từ số của kỳ trước đến số kỳ này, mỗi phần một bước tăng hoặc giảm; chỉ dùng cho số cộng được.")
    record Waterfall(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một bước.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements FlowCard, Following {
        public Waterfall {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Mỗi phần đóng góp bao nhiêu trong tổng số, diện tích theo số liệu; chỉ dùng cho số cộng được.")
    record Treemap(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một phần.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements FlowCard, Following {
        public Treemap {
            CardSpec.checkWidth(width);
        }
    }

    /** One state of a fund's money, and the indicator that measures it. */
    record Stage(
            IndicatorCode indicator,
            Localized label,

            @Explained("Nói rõ bằng bao nhiêu phần trăm bước trước.") @Default("false")
            boolean ofPrevious) {}
}
