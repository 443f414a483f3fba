package vn.thidua.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.Dashboards;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PageState;
import vn.thidua.definition.Loaded;
import vn.thidua.indicator.Indicators;
import vn.thidua.report.PageDocument;
import vn.thidua.shared.Language;
import vn.thidua.warehouse.Snapshot;

/** Pages as the programming interface gives them. */
@Component
class PageAnswers {
    private final PageQuery pages;
    private final Dashboards dashboards;
    private final Indicators indicators;
    private final View view;

    PageAnswers(PageQuery pages, Dashboards dashboards, Indicators indicators, View view) {
        this.pages = pages;
        this.dashboards = dashboards;
        this.indicators = indicators;
        this.view = view;
    }

    /** The page of a request; what it names wrongly is refused, never passed over. */
    Page page(String id, PageParameters parameters, Language language) {
        PageState state = parameters.state();
        Snapshot snapshot = view.snapshot(state.edition());
        if (state.cluster() != null) {
            View.subject(view.reference(snapshot), "cluster", state.cluster());
        }
        if (state.unit() != null) {
            View.subject(view.reference(snapshot), "unit", state.unit());
        }
        if (state.indicator() != null && indicators.find(state.indicator()).isEmpty()) {
            throw ApiProblem.badValue("indicator", state.indicator().value(), "GET /api/v1/indicators");
        }
        return pages.page(id, state, view.scope(), language).orElseThrow(() -> ApiProblem.notFound(id));
    }

    /** The pages of a list of names, all in the state of the parameters and of one edition. */
    List<Page> pages(@Nullable String names, PageParameters parameters, Language language) {
        List<String> ids =
                names == null ? dashboards.all().stream().map(Loaded::id).toList() : List.of(names.split(","));
        if (ids.isEmpty()) {
            throw ApiProblem.notFound("dashboards");
        }
        return ids.stream().map(id -> page(id, parameters, language)).toList();
    }

    PageCard card(Page page, String id) {
        return page.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badValue(
                        "card",
                        id,
                        String.join(
                                ", ", page.cards().stream().map(PageCard::id).toList())));
    }

    PageDocument answer(Page page, Language language) {
        return PageDocument.of(page, definitions(page.id()), language);
    }

    private String definitions(String id) {
        String file = dashboards.find(id).map(page -> page.digest()).orElse("");
        return file + "-"
                + indicators.digest(
                        indicators.all().stream().map(one -> one.code()).toList());
    }
}
