package vn.thidua.ui.jobs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.thidua.etl.Parcel;

/**
 * Where files are dropped. Each is sent by itself and shows how far it is, and why it was not taken; those that are taken
 * lie in the parcel.
 */
class ParcelUpload extends Upload {
    private static final long serialVersionUID = 1;

    /** Kinds that can be read, by the endings of their names; an old workbook is told how to become a new one. */
    static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".docx");

    private static final Duration DRAWN_EVERY = Duration.ofMillis(300);

    private final transient Parcel parcel;
    private final transient JobWords words;
    private final SerializableRunnable changed;
    private final AtomicBoolean telling = new AtomicBoolean();

    /**
     * @param changed called in the thread of the screen when the parcel has changed, not more often than it can be drawn
     * @param refused called with the name of a file that the browser does not send, and why
     */
    ParcelUpload(
            Parcel parcel,
            SerializableRunnable changed,
            SerializableBiConsumer<String, String> refused,
            JobWords words) {
        this.parcel = parcel;
        this.changed = changed;
        this.words = words;
        addClassName("parcel-upload");
        setMaxFiles(Parcel.MOST_FILES);
        setMaxFileSize(Parcel.LARGEST_FILE);
        setAcceptedFileTypes(ENDINGS.toArray(String[]::new));
        setDropAllowed(true);
        setUploadButton(new Button(words.say("upload.choose")));
        setDropLabel(new Span(words.say("upload.drop")));
        setI18n(texts());
        setUploadHandler(this::take);
        addAllFinishedListener(all -> clearTaken());
        addFileRejectedListener(file -> refused.accept(file.getFileName(), file.getErrorMessage()));
    }

    private void take(UploadEvent event) throws IOException {
        var name = event.getFileName();
        var lower = name.toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().noneMatch(lower::endsWith)) {
            event.reject(words.say("upload.wrong-kind"));
            return;
        }
        try (var content = event.getInputStream()) {
            parcel.add(name, content);
            tell(event.getUI());
        } catch (Parcel.Refused refused) {
            event.reject(words.say("upload.refused."
                    + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    /** Two hundred files that come at once are told of a few times, and once after the last of them. */
    private void tell(UI ui) {
        if (telling.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                LockSupport.parkNanos(DRAWN_EVERY.toNanos());
                telling.set(false);
                if (ui.isAttached()) {
                    ui.access(changed::run);
                }
            });
        }
    }

    /** What was taken stands in the list below; what was not stays here with its reason. */
    private void clearTaken() {
        getElement().executeJs("this.files = this.files.filter(file => file.error)");
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(words.say("upload.choose"))
                        .setMany(words.say("upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(words.say("upload.drop"))
                        .setMany(words.say("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(words.say("upload.refused.too-many"))
                        .setFileIsTooBig(words.say("upload.refused.too-large"))
                        .setIncorrectFileType(words.say("upload.wrong-kind")))
                .setFile(new UploadI18N.File()
                        .setRetry(words.say("upload.retry"))
                        .setStart(words.say("upload.start"))
                        .setRemove(words.say("upload.remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.say("upload.connecting"))
                                .setStalled(words.say("upload.stalled"))
                                .setProcessing(words.say("upload.processing"))
                                .setHeld(words.say("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.say("upload.remaining"))
                                .setUnknown(words.say("upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.say("upload.unavailable"))
                                .setUnexpectedServerError(words.say("upload.failed"))
                                .setForbidden(words.say("upload.forbidden"))))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
