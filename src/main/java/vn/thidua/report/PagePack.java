package vn.thidua.report;

import java.time.Instant;
import java.util.List;
import vn.thidua.dashboard.Page;
import vn.thidua.echarts.ChartScripts;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/**
 * Pages as one HTML file for a computer without network: texts, tables, and charts that the file draws itself. Nothing
 * is fetched from anywhere, and its own policy forbids it; it opens from a disk and prints on A4.
 */
public final class PagePack {
    private static final String POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
            + " img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";

    private final Language language;
    private final Texts texts;
    private final StringBuilder html = new StringBuilder();

    private PagePack(Language language) {
        this.language = language;
        this.texts = new Texts(language);
    }

    /**
     * The file as text.
     *
     * @param pages at least one, all of one edition
     * @param colours custom properties of the looks of charts
     */
    public static String of(List<Page> pages, String colours, Language language, Instant made) {
        return new PagePack(language).write(pages, colours, made);
    }

    private String write(List<Page> pages, String colours, Instant made) {
        Page first = pages.getFirst();
        PageFacts facts = new PageFacts(first, language);
        String title =
                texts.get("takeaway.pack.title", String.valueOf(first.edition().value()));
        html.append("<!doctype html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
        html.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        element("title", "", title);
        html.append("<style>\n")
                .append(colours)
                .append(PackResources.text("pack.css"))
                .append("</style>\n</head>\n<body>\n");
        head(title, facts, made);
        contents(pages);
        html.append("<main>\n");
        pages.forEach(page -> html.append(new PackPage(page, language).html()));
        html.append("</main>\n");
        html.append("<script>").append(ChartScripts.library()).append("</script>\n");
        html.append("<script>").append(ChartScripts.element()).append("</script>\n");
        html.append("<script>").append(PackResources.text("pack.js")).append("</script>\n");
        return html.append("</body>\n</html>\n").toString();
    }

    private void head(String title, PageFacts facts, Instant made) {
        html.append("<header>\n");
        element("h1", "", title);
        if (!facts.illustrative().isEmpty()) {
            element("p", "illustrative", facts.illustrative());
        }
        element("p", "chosen", facts.filters());
        element("p", "chosen", facts.state());
        element("p", "made", texts.get("takeaway.pack.made", new Formats(language).dateTime(made)));
        html.append("</header>\n");
    }

    private void contents(List<Page> pages) {
        html.append("<nav aria-label=\"")
                .append(Html.text(texts.get("takeaway.pack.contents")))
                .append("\">\n");
        for (Page page : pages) {
            html.append("<a href=\"#")
                    .append(Html.text(page.id()))
                    .append("\">")
                    .append(Html.text(page.title()))
                    .append("</a>\n");
        }
        html.append("</nav>\n");
    }

    private void element(String name, String className, String text) {
        html.append(Html.element(name, className, text));
    }
}
