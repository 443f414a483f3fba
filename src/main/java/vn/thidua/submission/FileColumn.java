package vn.thidua.submission;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.shared.SearchKey;

/** What a column of a file of figures holds, and the headers it is recognised by; case and accents do not matter. */
public enum FileColumn {
    UNIT("unit", "unit code", "mã đơn vị", "đơn vị", "mã đv", "đơn vị báo cáo", "mã đơn vị báo cáo", "tên đơn vị"),
    PERIOD("period", "kỳ", "kỳ báo cáo", "mã kỳ", "quý"),
    MEASURE("measure", "measure code", "mã chỉ tiêu", "mã số liệu", "chỉ tiêu", "nội dung số liệu", "mã chỉ số"),
    VALUE("value", "số liệu", "giá trị", "kết quả", "số lượng"),
    LEVEL("level", "cấp"),
    BASIS("basis", "lũy kế", "luỹ kế", "cách tính"),
    AS_OF("as of", "tính đến ngày", "đến ngày", "ngày chốt"),
    REPORTER("reporter", "đơn vị cung cấp", "đơn vị công bố"),
    RECEIVED("received", "received at", "ngày nhận", "ngày nộp"),
    REMARK("note", "remark", "ghi chú"),
    SOURCE_TITLE("source title", "nguồn", "tên nguồn"),
    SOURCE_URL("source url", "đường dẫn", "địa chỉ nguồn"),
    QUOTE("quote", "trích dẫn", "trích nguyên văn");

    private static final Map<String, FileColumn> BY_HEADER = byHeader();

    private final List<String> headers;

    FileColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The column that a header names. */
    public static Optional<FileColumn> of(String header) {
        return Optional.ofNullable(BY_HEADER.get(key(header)));
    }

    /** The canonical English header, as in the contract: {@code unit}, {@code as_of}, {@code note}. */
    public String header() {
        return headers.getFirst().replace(' ', '_');
    }

    /** What of a header counts: not case, accents, underscores, a colon or an asterisk behind it. */
    public static String key(String header) {
        return SearchKey.of(header.replace('_', ' ').replace('*', ' ').replace(':', ' '));
    }

    private static Map<String, FileColumn> byHeader() {
        var columns = new HashMap<String, FileColumn>();
        Arrays.stream(values()).forEach(column -> column.headers.forEach(header -> columns.put(key(header), column)));
        return Map.copyOf(columns);
    }
}
