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

    /** One state of a fund's money, and the indicator that measures it. */
    record Stage(
            IndicatorCode indicator,
            Localized label,

            @Explained("Nói rõ bằng bao nhiêu phần trăm bước trước.") @Default("false")
            boolean ofPrevious) {}
}
