package vn.thidua.ui.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import vn.thidua.shared.Texts;

/** The sheet as a CSV file to take away, and to bring back with targets in it. */
final class CsvExchange extends Div {
    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 1_000_000;

    CsvExchange(SerializableSupplier<String> written, SerializableConsumer<String> read, Texts texts) {
        var out = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = written.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "chi-tieu.csv", "text/csv", bytes.length);
                }),
                texts.get("planning.csv.out"));
        var in = new Upload(
                UploadHandler.inMemory((metadata, data) -> read.accept(new String(data, StandardCharsets.UTF_8))));
        in.setMaxFileSize(MOST_BYTES);
        in.setAcceptedFileTypes(".csv", "text/csv");
        in.setUploadButton(new Button(texts.get("planning.csv.in")));
        in.setDropAllowed(false);
        addClassName("planning-csv");
        add(out, in);
    }
}
