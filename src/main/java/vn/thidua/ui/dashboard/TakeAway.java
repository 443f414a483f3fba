package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.report.CardCsv;
import vn.thidua.report.PageFacts;
import vn.thidua.report.PageWorkbook;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** Hands the reader files of the page that is shown, and its link. A file is made when it is asked for, never before. */
class TakeAway extends Div {
    private static final long serialVersionUID = 1;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NOTICE_MILLIS = 4000;
    /** Where the browser has no clipboard for us, which it has on secure addresses only, the old way copies. */
    private static final String COPY = """
            const address = new URL($0, document.baseURI).href;
            const oldWay = () => {
              const field = Object.assign(document.createElement('textarea'), { value: address });
              document.body.append(field);
              field.select();
              document.execCommand('copy');
              field.remove();
            };
            if (navigator.clipboard) navigator.clipboard.writeText(address).catch(oldWay);
            else oldWay();
            """;
    /** Printed when every chart that is in sight of paper has drawn itself, or after five seconds. */
    private static final String PRINT = """
            const since = performance.now();
            const wait = () => {
              const open = [...document.querySelectorAll('e-chart')].some(chart => !chart.hasAttribute('ready'));
              if (open && performance.now() - since < 5000) requestAnimationFrame(wait);
              else window.print();
            };
            wait();
            """;

    private final Texts texts = Reader.texts();
    private final Language language = Reader.language();
    private transient @Nullable Page page;
    private transient Supplier<byte[]> pack = () -> new byte[0];

    TakeAway() {
        addClassName("take-away");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** From now on files are made of this page. */
    void show(Page shown) {
        page = shown;
    }

    /** How all pages become one file. */
    void pack(Supplier<byte[]> maker) {
        pack = maker;
    }

    void workbook() {
        Page shown = shown();
        offer(name(shown.title(), "xlsx"), WORKBOOK, () -> written(shown, shown.cards()));
    }

    void workbook(PageCard card) {
        Page shown = shown();
        offer(name(of(card), "xlsx"), WORKBOOK, () -> written(shown, List.of(card)));
    }

    void csv(PageCard card) {
        Page shown = shown();
        offer(
                name(of(card), "csv"),
                "text/csv",
                () -> CardCsv.of(shown, card, language).getBytes(StandardCharsets.UTF_8));
    }

    void pack() {
        byte[] file = pack.get();
        offer(name("Thidua", "html"), "text/html", () -> file);
        tell(texts.get("takeaway.told.pack", new Formats(language).fileSize(file.length)));
    }

    /** Copies the address of exactly this, its edition pinned. */
    void link(PageCard card) {
        getElement().executeJs(COPY, new PageFacts(shown(), language).address() + "#" + card.id());
        tell(texts.get("takeaway.told.link"));
    }

    void print() {
        getElement().executeJs(PRINT);
    }

    private Page shown() {
        Page now = page;
        if (now == null) {
            throw new IllegalStateException("there is no page to take away yet");
        }
        return now;
    }

    private String of(PageCard card) {
        return shown().title() + ", " + card.title();
    }

    private String name(String what, String ending) {
        return new PageFacts(shown(), language).fileName(what, ending);
    }

    private byte[] written(Page shown, List<PageCard> cards) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PageWorkbook.write(shown, cards, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void offer(String name, String type, Supplier<byte[]> maker) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = maker.get();
                    return new DownloadResponse(new ByteArrayInputStream(file), name, type, file.length);
                }),
                "");
        link.getElement().setAttribute("download", name);
        link.setTabIndex(-1);
        getChildren().toList().forEach(Component::removeFromParent);
        add(link);
        link.getElement().executeJs("this.click()");
    }

    private static void tell(String sentence) {
        Notification.show(sentence, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    }
}
