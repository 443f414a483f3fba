package vn.thidua.dashboard.spec;

import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards that show a course over quarters. */
public sealed interface SeriesCard extends CardSpec {
    @Explained("Đường theo quý, mỗi đối tượng một đường, kèm chỉ tiêu.")
    record Line(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Default("self") About about,
            @Default("8") int quarters,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements SeriesCard, Following {
        public Line {
            CardSpec.checkWidth(width);
            CardSpec.checkQuarters(quarters);
        }
    }

    @Explained(
            "Các năm đặt cạnh nhau: bốn quý trên một trục, mỗi năm một đường; trong quý hay lũy kế như trang đang xem.")
    record Years(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Explained("Bao nhiêu năm, kể cả năm đang xem: 2 đến 5.") @Default("3")
            int years,

            @Nullable Localized title,
            @Default("12") int width)
            implements SeriesCard, Following {
        public Years {
            CardSpec.checkWidth(width);
            if (years < 2 || years > 5) {
                throw new IllegalArgumentException("2 to 5 years fit beside each other; set `years` to one of them");
            }
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
            implements SeriesCard, Following {
        public SmallMultiples {
            CardSpec.checkWidth(width);
            CardSpec.checkQuarters(quarters);
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
            implements SeriesCard, Following {
        public HeatMap {
            CardSpec.checkWidth(width);
            CardSpec.checkQuarters(quarters);
        }
    }

    @Explained("Thứ hạng của các đối tượng qua từng quý; bằng nhau thì cùng hạng, thiếu báo cáo thì không xếp hạng.")
    record RankMovement(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Explained("parts (các phần của đối tượng; của một đơn vị là các đơn vị cùng cụm) hoặc clusters (các cụm).")
            @Default("parts")
            About about,

            @Default("8") int quarters,
            @Nullable String leadsTo,
            @Nullable Localized title,
            @Default("12") int width)
            implements SeriesCard, Following {
        public RankMovement {
            CardSpec.checkWidth(width);
            CardSpec.checkQuarters(quarters);
            if (about != About.PARTS && about != About.CLUSTERS) {
                throw new IllegalArgumentException(
                        "ranks are given within a cluster or among clusters; set `about` to parts or clusters");
            }
        }
    }
}
