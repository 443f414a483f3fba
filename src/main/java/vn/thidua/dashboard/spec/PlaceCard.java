package vn.thidua.dashboard.spec;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards that show where in the city a figure is high or low. */
public sealed interface PlaceCard extends CardSpec, Following {
    /** The page that a click on a unit opens. */
    @Nullable
    String leadsTo();

    @Explained("Mỗi đơn vị một ô, đặt gần đúng vị trí trong thành phố; càng cao càng đậm, thiếu thì gạch chéo.")
    record TileMap(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Explained("Trang mở ra khi bấm vào một ô.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements PlaceCard {
        public TileMap {
            CardSpec.checkWidth(width);
        }
    }

    @Explained("Bản đồ ranh giới các đơn vị từ tệp GeoJSON; càng cao càng đậm, thiếu thì gạch chéo.")
    record Map(
            IndicatorCode indicator,

            @Explained("Tên tệp trong dashboards/maps, ví dụ ha-noi.geojson.")
            String geojson,

            @Explained("Thuộc tính của mỗi hình ghi mã đơn vị.") @Default("code")
            String code,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Explained("Trang mở ra khi bấm vào một đơn vị.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements PlaceCard {
        private static final Pattern FILE = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)\\.geojson");

        public Map {
            CardSpec.checkWidth(width);
            if (!FILE.matcher(geojson).matches()) {
                throw new IllegalArgumentException(
                        "`geojson` is the name of a file in dashboards/maps such as ha-noi.geojson, not " + geojson);
            }
        }

        /** The file without its ending. */
        public String file() {
            return geojson.substring(0, geojson.lastIndexOf('.'));
        }
    }
}
