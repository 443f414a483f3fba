package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.report.PageFacts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.CardGrid;

/** A page from top to bottom. Drawn again for a new edition it keeps every card that is still of the same kind. */
class PageView extends Div {
    private static final long serialVersionUID = 1;
    private static final String FIRST = "event.detail.first";
    private static final String LAST = "event.detail.last";

    private final Nav path = new Nav();
    private final H1 title = new H1();
    private final Paragraph question = new Paragraph();
    private final Div about = new Div();
    private final Div notes = new Div();
    private final Div problems = new Div();
    private final FilterBar filters = new FilterBar();
    private final Div rows = new Div();
    private final Div printed = new Div();
    private final TakeAway files = new TakeAway();
    private final Map<String, CardView> cards = new LinkedHashMap<>();
    /** By the first card of the row: a newer edition leaves the reader at the same tab. */
    private final Map<String, Integer> chosenTabs = new HashMap<>();

    PageView() {
        addClassName("page");
        path.addClassName("page-path");
        question.addClassName("page-question");
        about.addClassName("page-about");
        notes.addClassName("page-notes");
        notes.getElement().setAttribute("role", "status");
        rows.addClassName("page-rows");
        problems.addClassNames("page-notes", "page-problems");
        problems.getElement().setAttribute("role", "status");
        Div heading = new Div(path, title, question, about, new PageMenu(files), printed);
        heading.addClassName("page-heading");
        printed.addClassName("page-printed");
        add(heading, problems, filters, notes, rows, files);
    }

    /** Tells codes of the first and the last quarter when the reader draws over a chart of this page. */
    void onRange(BiConsumer<String, String> listener) {
        getElement()
                .addEventListener(
                        "chart-range",
                        event -> listener.accept(
                                event.getEventData().path(FIRST).asString(""),
                                event.getEventData().path(LAST).asString("")))
                .addEventData(FIRST)
                .addEventData(LAST);
    }

    /** What hands files of this page to the reader. */
    TakeAway files() {
        return files;
    }

    void show(Page page) {
        files.show(page);
        printed(page);
        title.setText(page.title());
        question.setText(page.question());
        parts(path, page.path());
        parts(about, page.about());
        notes.removeAll();
        page.notes().forEach(note -> notes.add(new Paragraph(note)));
        notes.setVisible(!page.notes().isEmpty());
        filters.show(page.choices());
        getElement().setAttribute("data-edition", page.edition().toString());
        getElement().setAttribute("data-page", page.id());
        arrange(page);
    }

    /** What the controls and the frame say on screen, for paper. */
    private void printed(Page page) {
        PageFacts facts = new PageFacts(page, Reader.language());
        printed.removeAll();
        for (String line : List.of(facts.illustrative(), facts.filters(), facts.state())) {
            if (!line.isBlank()) {
                printed.add(new Paragraph(line));
            }
        }
    }

    /** What is wrong with the files behind the page, for those who write them. */
    void showProblems(List<DefinitionProblem> wrong) {
        problems.removeAll();
        problems.setVisible(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            problems.add(new Paragraph(Reader.texts().get("dashboard.problems")));
            wrong.forEach(problem -> problems.add(new Pre(problem.toString())));
        }
    }

    private static void parts(com.vaadin.flow.component.HasComponents place, List<Page.Part> parts) {
        place.removeAll();
        for (Page.Part part : parts) {
            String address = part.address();
            place.add(address == null ? new Span(part.text()) : new Anchor(address, part.text()));
        }
        if (place instanceof Component component) {
            component.setVisible(!parts.isEmpty());
        }
    }

    private void arrange(Page page) {
        Map<String, CardView> kept = new LinkedHashMap<>();
        rows.removeAll();
        for (Page.Row row : page.rows()) {
            String name = row.title();
            if (name != null) {
                rows.add(new H2(name));
            }
            List<Component> line = new ArrayList<>();
            row.cards().forEach(card -> line.add(card(card, kept)));
            if (row.tabs()) {
                String first = row.cards().getFirst().id();
                rows.add(new CardTabs(
                        row.cards(), line, chosenTabs.getOrDefault(first, 0), chosen -> chosenTabs.put(first, chosen)));
            } else {
                rows.add(new CardGrid(line.toArray(Component[]::new)));
            }
        }
        cards.clear();
        cards.putAll(kept);
    }

    private Component card(PageCard card, Map<String, CardView> kept) {
        if (card.body() instanceof PageCard.Body.Figure figure) {
            return new TileView(card, figure, files);
        }
        CardView existing = cards.get(card.id());
        CardView view = existing != null && existing.takes(card) ? existing : new CardView(card, files);
        if (view == existing) {
            view.show(card);
        }
        kept.put(card.id(), view);
        return view;
    }
}
