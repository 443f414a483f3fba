package vn.thidua.dashboard.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.definition.Explained;

/** One file of {@code dashboards/maps}: where each unit's tile stands in a grid. */
@Explained("Vị trí các ô của bản đồ ô vuông.")
public record TileGridSpec(
        @Explained("Vị trí được lập ra bằng cách nào, từ nguồn nào.")
        String made,

        @Explained("Mã đơn vị: [hàng, cột], tính từ 1 ở góc trên bên trái.")
        Map<String, List<Integer>> tiles) {
    public TileGridSpec {
        Map<List<Integer>, String> taken = new HashMap<>();
        tiles.forEach((code, place) -> {
            if (place.size() != 2 || place.stream().anyMatch(number -> number < 1)) {
                throw new IllegalArgumentException("the place of " + code + " is [row, column] from 1, not " + place);
            }
            String other = taken.putIfAbsent(place, code);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s share the place %s".formatted(other, code, place));
            }
        });
    }

    public int row(String code) {
        return place(code).getFirst();
    }

    public int column(String code) {
        return place(code).getLast();
    }

    private List<Integer> place(String code) {
        List<Integer> place = tiles.get(code);
        if (place == null) {
            throw new IllegalArgumentException("no tile for " + code);
        }
        return place;
    }
}
