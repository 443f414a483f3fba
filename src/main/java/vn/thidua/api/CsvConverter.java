package vn.thidua.api;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import vn.thidua.shared.SpreadsheetText;

/** Writes a {@link Listing} as CSV (RFC 4180, UTF-8): the same rows, columns and numbers as the JSON. */
class CsvConverter extends AbstractHttpMessageConverter<Listing> {
    CsvConverter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Listing.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Listing readInternal(Class<? extends Listing> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }

    @Override
    protected void writeInternal(Listing listing, HttpOutputMessage message) throws IOException {
        listing.headers().forEach((name, value) -> message.getHeaders().set(name, value));
        var columns = columns(listing);
        var writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        writer.write(Arrays.stream(columns)
                .map(column -> snakeCase(column.getName()))
                .collect(Collectors.joining(",", "", "\r\n")));
        for (var row : listing.rows()) {
            for (int i = 0; i < columns.length; i++) {
                if (i > 0) writer.write(',');
                writer.write(cell(value(columns[i], row)));
            }
            writer.write("\r\n");
        }
        writer.flush();
    }

    /** Of the type that the listing's record declares, so that an empty list has its header too. */
    private static RecordComponent[] columns(Listing listing) {
        var declared = Arrays.stream(listing.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("rows"))
                .findFirst()
                .orElseThrow()
                .getGenericType();
        var row = (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0];
        return row.getRecordComponents();
    }

    private static @Nullable Object value(RecordComponent column, Record row) {
        try {
            var read = column.getAccessor();
            read.setAccessible(true);
            return read.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            default -> SpreadsheetText.csv(value.toString(), ',');
        };
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
