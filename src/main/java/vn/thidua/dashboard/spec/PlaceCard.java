package vn.thidua.dashboard.spec;

import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** Cards that show where in the city a figure is high or low. */
public sealed interface PlaceCard extends CardSpec {
    @Explained("Mỗi đơn vị một ô, đặt gần đúng vị trí trong thành phố; càng cao càng đậm, thiếu thì gạch chéo.")
    record TileMap(
            IndicatorCode indicator,

            @Explained("Hiện chỉ số người xem vừa chọn trên trang, nếu có.") @Default("false")
            boolean followsPick,

            @Explained("Trang mở ra khi bấm vào một ô.") @Nullable
            String leadsTo,

            @Nullable Localized title,
            @Default("6") int width)
            implements PlaceCard, Following {
        public TileMap {
            CardSpec.checkWidth(width);
        }
    }
}
