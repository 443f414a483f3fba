package vn.thidua.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/** An answer that is a list of rows: JSON with what belongs to all of them beside it, or CSV with that in headers. */
interface Listing {
    /** Records of one type; their components are the columns. */
    List<? extends Record> rows();

    /** What belongs to all rows, as header name and value. */
    @JsonIgnore
    default Map<String, String> headers() {
        return Map.of();
    }
}
