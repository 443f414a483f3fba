package vn.thidua.dashboard.spec;

import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;

/** Cards of what stands beside the figures: what was concluded, tasked, tried, awarded, visited, asked for. */
public sealed interface RegisterCard extends CardSpec {
    @Explained("Sổ theo dõi của đối tượng: ai làm gì, đến bao giờ, kết quả ra sao.")
    record Register(
            @Explained(
                    "Sổ nào: conclusions (kết luận cuộc họp), tasks (nhiệm vụ trọng tâm), models (mô hình), awards (khen"
                            + " thưởng), visits (chuyến làm việc), meetings (cuộc họp), difficulties (khó khăn, kiến nghị"
                            + " của đơn vị và trả lời), files (báo cáo đã ký và tệp minh chứng của đơn vị).")
            Shows shows,

            @Nullable Localized title,
            @Default("12") int width)
            implements RegisterCard {
        public Register {
            CardSpec.checkWidth(width);
        }
    }

    enum Shows {
        CONCLUSIONS,
        TASKS,
        MODELS,
        AWARDS,
        VISITS,
        MEETINGS,
        DIFFICULTIES,
        FILES
    }
}
