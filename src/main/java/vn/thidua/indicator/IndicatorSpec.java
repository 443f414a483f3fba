package vn.thidua.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.definition.Located;
import vn.thidua.reference.Better;
import vn.thidua.shared.MeasureCode;

/** One file of {@code dashboards/indicators}; its name is the indicator's code. */
@Explained("Một chỉ số: tính từ những số liệu nào, hiển thị ra sao.")
public record IndicatorSpec(
        @Explained("Tên đầy đủ.") Localized name,

        @Explained("ratio: tử số trên mẫu số; sum: cộng dồn; last: số cuối kỳ.")
        IndicatorKind kind,

        @Explained("Tử số của ratio: mã số liệu, cộng trừ, nhân chia với một số.") @Nullable
        Located<String> numerator,

        @Explained("Mẫu số của ratio.") @Nullable Located<String> denominator,

        @Explained("Số liệu của sum hoặc last.") @Nullable Located<String> measure,

        @Explained("Cách tính một số liệu khi đơn vị không cho thẳng, trong cùng một kỳ.") @Default("{}")
        Map<MeasureCode, Located<String>> otherwise,

        @Explained("Đơn vị tính của giá trị.") Localized unit,

        @Explained("Thang hiển thị.") Scale scale,

        @Explained("Chiều nào là tốt hơn.") Better better,

        @Explained("Thứ tự trong danh sách.") int order,

        @Explained("Nhóm chỉ số.") String group,

        @Explained(
                "Có được ước tính theo diện tích cho xã, phường trước 1/7/2025 không; false với những gì không trải theo đất, như số báo cáo phải nộp, số đơn vị cấp xã.")
        @Default("true")
        boolean byArea) {}
