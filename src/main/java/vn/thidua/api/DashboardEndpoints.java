package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.dashboard.Dashboards;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.ThemeColours;
import vn.thidua.report.CardCsv;
import vn.thidua.report.PageDocument;
import vn.thidua.report.PageFacts;
import vn.thidua.report.PagePack;
import vn.thidua.report.PageWorkbook;
import vn.thidua.shared.Language;

/** Dashboards with the figures of their cards: the same pages, parameters, rights and scope as on screen. */
@RestController
@RequestMapping("/api/v1/dashboards")
@Tag(name = "Dashboards")
class DashboardEndpoints {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Dashboards dashboards;
    private final PageAnswers answers;
    private final ThemeColours colours;
    private final Clock clock;

    DashboardEndpoints(Dashboards dashboards, PageAnswers answers, ThemeColours colours, Clock clock) {
        this.dashboards = dashboards;
        this.answers = answers;
        this.colours = colours;
        this.clock = clock;
    }

    /** One page, by the name in its address. */
    record DashboardRow(
            String id, String titleVi, String titleEn, String question, String filters, String definition) {}

    record DashboardList(List<DashboardRow> rows) implements Listing {}

    @GetMapping(produces = {"application/json", "text/csv"})
    @Operation(summary = "All dashboards, in the order of the navigation")
    DashboardList all() {
        return new DashboardList(dashboards.all().stream()
                .map(page -> new DashboardRow(
                        page.id(),
                        page.value().title().vi(),
                        page.value().title().en(),
                        page.value().question().vi(),
                        String.join(
                                " ",
                                page.value().filters().stream()
                                        .map(filter -> filter.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        page.digest()))
                .toList());
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(
            summary = "A dashboard with the tables of all its cards",
            description = "Parameters are those of the page's own address; what is not given, the page decides, and"
                    + " `address` says how. Every figure stands as the text of the screen and as the unrounded number:"
                    + " rates are fractions, money is đồng, weight kg, changes of rates percentage points.")
    ResponseEntity<PageDocument> page(
            @PathVariable("id") String id,
            @ParameterObject @ModelAttribute PageParameters parameters,
            HttpServletRequest request) {
        Language language = ApiErrors.language(request);
        Page page = answers.page(id, parameters, language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Accept", "Authorization", "Accept-Language")
                .body(answers.answer(page, language));
    }

    @GetMapping(path = "/{id}", produces = "text/csv")
    @Operation(
            summary = "The table of one card as CSV",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv")))
    ResponseEntity<byte[]> csv(
            @PathVariable("id") String id,
            @Parameter(description = "As in the JSON answer: card-1-2") @RequestParam("card") String card,
            @ParameterObject @ModelAttribute PageParameters parameters,
            HttpServletRequest request) {
        Language language = ApiErrors.language(request);
        Page page = answers.page(id, parameters, language);
        PageCard found = answers.card(page, card);
        String name = new PageFacts(page, language).fileName(page.title() + ", " + found.title(), "csv");
        return file(name, CSV, CardCsv.of(page, found, language).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/{id}", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            summary = "A dashboard as a workbook (.xlsx), a sheet a card",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType =
                                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> workbook(
            @PathVariable("id") String id,
            @Parameter(description = "One card alone: card-1-2")
                    @RequestParam(name = "card", required = false)
                    @Nullable
                    String card,
            @ParameterObject @ModelAttribute PageParameters parameters,
            HttpServletRequest request)
            throws IOException {
        Language language = ApiErrors.language(request);
        Page page = answers.page(id, parameters, language);
        List<PageCard> cards = card == null ? page.cards() : List.of(answers.card(page, card));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageWorkbook.write(page, cards, language, out);
        return file(new PageFacts(page, language).fileName(page.title(), "xlsx"), WORKBOOK, out.toByteArray());
    }

    @GetMapping(path = "/pack", produces = "text/html")
    @Operation(
            summary = "Dashboards as one HTML file that needs no network",
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html")))
    ResponseEntity<byte[]> pack(
            @Parameter(description = "Names of dashboards, separated by commas; all by default")
                    @RequestParam(name = "pages", required = false)
                    @Nullable
                    String pages,
            @ParameterObject @ModelAttribute PageParameters parameters,
            HttpServletRequest request) {
        Language language = ApiErrors.language(request);
        List<Page> made = answers.pages(pages, parameters, language);
        Page first = made.getFirst();
        PageFacts facts = new PageFacts(first, language);
        return file(
                facts.fileName("Thidua", "html"),
                new MediaType("text", "html", StandardCharsets.UTF_8),
                PagePack.of(made, colours.css(), language, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
