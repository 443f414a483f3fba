package vn.thidua.ui.jobs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.thidua.etl.AnnotatedFiles;
import vn.thidua.etl.RunFileView;
import vn.thidua.etl.RunId;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;

/** The files of a run, each to take back with its errors marked. */
class FilesCard extends Card {
    private static final long serialVersionUID = 1;

    private final transient AnnotatedFiles annotated;
    private final transient JobWords words;

    FilesCard(AnnotatedFiles annotated, JobWords words) {
        super(words.say("files.title"));
        this.annotated = annotated;
        this.words = words;
    }

    void show(RunId run, List<RunFileView> files) {
        setVisible(!files.isEmpty());
        var table = new RowTable(
                words.say("files.title"),
                List.of(
                        Column.wide(words.say("problems.file")),
                        Column.figures(words.say("files.read")),
                        Column.figures(words.say("files.accepted")),
                        Column.figures(words.say("files.rejected")),
                        Column.text(words.say("files.back"))));
        files.forEach(file -> table.row(
                new Span(file.name()),
                new Span(words.count(file.read())),
                new Span(words.count(file.accepted())),
                new Span(words.count(file.rejected())),
                file.problems() ? download(run, file) : new Span(words.say("files.clean"))));
        body(table);
    }

    private Anchor download(RunId run, RunFileView file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> annotated
                        .find(run, file.name(), words.language())
                        .map(found -> new DownloadResponse(
                                new ByteArrayInputStream(found.content()),
                                found.name(),
                                found.type(),
                                found.content().length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                words.say("files.annotated"));
        link.getElement().setAttribute("aria-label", words.say("files.annotated-file", file.name()));
        return link;
    }
}
