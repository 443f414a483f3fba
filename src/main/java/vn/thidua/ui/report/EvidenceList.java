package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thidua.submission.report.Evidence;
import vn.thidua.submission.report.EvidenceFiles;

/** Files that prove something, to take away, to add and to take off. */
class EvidenceList extends Div {
    private static final long serialVersionUID = 1;

    /** What is done with files. */
    interface Listener extends Serializable {
        void add(String name, byte[] content);

        void remove(Evidence file);
    }

    /** @param mayChange whether the reader adds and takes off */
    EvidenceList(
            List<Evidence> files,
            boolean mayChange,
            SerializableFunction<Evidence, Optional<Path>> bytes,
            ReportWords words,
            Listener listener) {
        addClassName("evidence");
        files.forEach(file -> add(line(file, mayChange, bytes, words, listener)));
        if (mayChange) {
            add(upload(words, listener));
        }
    }

    private static Div line(
            Evidence file,
            boolean mayChange,
            SerializableFunction<Evidence, Optional<Path>> bytes,
            ReportWords words,
            Listener listener) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var path = bytes.apply(file);
                    // never shown in the browser, whatever it claims to be
                    return path.isEmpty()
                            ? DownloadResponse.error(404)
                            : new DownloadResponse(
                                    Files.newInputStream(path.get()),
                                    file.fileName(),
                                    "application/octet-stream",
                                    file.bytes());
                }),
                file.fileName());
        link.getElement().setAttribute("download", true);
        var size = new Span(words.say(
                "evidence.by",
                words.formats().fileSize(file.bytes()),
                file.by(),
                words.formats().dateTime(file.at())));
        size.addClassName("remark-by");
        var line = new Div(link, size);
        line.addClassName("evidence-line");
        if (mayChange) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> listener.remove(file));
            remove.addThemeNames("tertiary", "icon", "small");
            remove.setAriaLabel(words.say("evidence.remove", file.fileName()));
            line.add(remove);
        }
        return line;
    }

    private static Upload upload(ReportWords words, Listener listener) {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> listener.add(file.fileName(), content)));
        upload.setMaxFileSize(EvidenceFiles.MOST_BYTES);
        upload.setAcceptedFileTypes(
                EvidenceFiles.KINDS.stream().sorted().map(kind -> "." + kind).toArray(String[]::new));
        upload.setUploadButton(new Button(words.say("evidence.add")));
        upload.setDropLabel(new Span(words.say("evidence.drop")));
        return upload;
    }
}
