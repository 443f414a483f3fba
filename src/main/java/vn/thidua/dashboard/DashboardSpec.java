package vn.thidua.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.spec.CardSpec;
import vn.thidua.definition.Default;
import vn.thidua.definition.Explained;
import vn.thidua.definition.Localized;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Dataset;

/** One page as its YAML file describes it; the file name is its address. */
@Explained("Một trang. Tên tệp là địa chỉ của trang.")
public record DashboardSpec(
        @Explained("Tên trang, ở thanh điều hướng và ở đầu trang.")
        Localized title,

        @Explained("Câu hỏi mà trang trả lời, trong một câu.")
        Localized question,

        @Explained(
                "Trang nói về ai: city (Thành phố), cluster (một cụm), unit (một đơn vị), any (theo lựa chọn của người xem).")
        Subject subject,

        @Explained("Thứ tự ở thanh điều hướng, số nhỏ đứng trước.")
        int order,

        @Explained("Các trang cùng nhóm nằm chung một mục ở thanh điều hướng; bỏ trống thì đứng riêng.") @Nullable
        Localized group,

        @Explained("Những gì người xem được chọn ở đầu trang.")
        List<Filter> filters,

        @Explained("Nguồn số liệu cố định của trang.") @Nullable
        Dataset dataset,

        @Explained("Cách tính kỳ khi người xem chưa chọn: quarter (trong quý), ytd (lũy kế), year (cả năm).")
        @Default("quarter")
        Grain grain,

        @Explained("Các hàng thẻ, quan trọng nhất đứng trước.")
        List<Row> rows) {

    public DashboardSpec {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("`rows` needs at least one row");
        }
    }

    public enum Subject {
        CITY,
        CLUSTER,
        UNIT,
        /** The city until the reader chooses a cluster or a unit. */
        ANY
    }

    public enum Filter {
        PERIOD,
        /** First quarter of what cards over time show; also chosen by drawing over one of them. */
        FROM,
        GRAIN,
        DATASET,
        CLUSTER,
        UNIT,
        INDICATOR,
        COMPARISON,
        /** Among whom units are ranked: those of their cluster, or of their kind in the whole city. */
        PEERS,
        /** Whether figures before the reform are shown as reported or, estimated by area, on today's map. */
        MAP;

        /** Whether readers change it now and then only: several such filters stand behind one button. */
        public boolean seldom() {
            return switch (this) {
                case FROM, DATASET, PEERS, MAP -> true;
                case PERIOD, GRAIN, CLUSTER, UNIT, INDICATOR, COMPARISON -> false;
            };
        }
    }

    /** Cards beside each other, whose widths add up to twelve columns or fewer; or one behind the other as tabs. */
    public record Row(
            @Nullable Localized title,

            @Explained("Mỗi thẻ một tab, chiếm cả bề ngang; in ra thì tab nọ tiếp tab kia.") @Default("false")
            boolean tabs,

            List<CardSpec> items) {
        public Row {
            if (!tabs && items.stream().mapToInt(CardSpec::width).sum() > 12) {
                throw new IllegalArgumentException("the widths of a row add up to more than 12");
            }
        }
    }

    /** All cards in reading order. */
    public List<CardSpec> cards() {
        return rows.stream().flatMap(row -> row.items().stream()).toList();
    }
}
