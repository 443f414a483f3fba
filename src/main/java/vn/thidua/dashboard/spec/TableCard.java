package vn.thidua.dashboard.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards of rows: figures, findings, printed words. */
public sealed interface TableCard extends CardSpec {
    @Explained("Đối tượng × chỉ số kèm mức đạt; dưới cùng là số cộng, số công bố và chênh lệch.")
    record Matrix(
            List<IndicatorCode> indicators,
            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một đối tượng.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("12") int width)
            implements TableCard {
        public Matrix {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
        }
    }

    @Explained("Đối tượng × chỉ số, trong ô có thanh mảnh để so sánh bằng mắt.")
    record Table(
            List<IndicatorCode> indicators,
            @Default("parts") About about,

            @Explained("Trang mở ra khi bấm vào một đối tượng.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("12") int width)
            implements TableCard {
        public Table {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
        }
    }

    @Explained("Kết quả của đối tượng: kết quả, cùng kỳ, chỉ tiêu, mức đạt; số đếm từng mức ở trên.")
    record Results(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("12") int width) implements TableCard {
        public Results {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
        }
    }

    @Explained("Những điều lãnh đạo cần xem: chỉ tiêu chưa đạt, số liệu thay đổi so với lần chốt trước.")
    record Attention(
            List<IndicatorCode> indicators,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements TableCard {
        public Attention {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
        }
    }

    @Explained("Số tổng được công bố bên cạnh số cộng các đơn vị, và chênh lệch.")
    record Differences(
            List<IndicatorCode> indicators,
            @Nullable Localized title,
            @Default("12") int width) implements TableCard {
        public Differences {
            CardSpec.checkWidth(width);
            CardSpec.checkSome(indicators);
        }
    }

    @Explained("Số liệu báo chí đã đăng, nguyên văn và nguồn.")
    record Published(
            @Nullable Localized title, @Default("12") int width) implements TableCard {
        public Published {
            CardSpec.checkWidth(width);
        }
    }
}
