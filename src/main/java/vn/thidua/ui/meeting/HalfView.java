package vn.thidua.ui.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.MeetingPage;
import vn.thidua.dashboard.PageCard;
import vn.thidua.echarts.EChart;
import vn.thidua.shared.Texts;
import vn.thidua.ui.dashboard.ItemList;
import vn.thidua.ui.dashboard.Marks;

/** One side: its figure, large, with what stands behind it; its units as dots; what it was asked to do. */
class HalfView extends Article {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final EChart chart = new EChart();
    private transient Map<String, String> addresses = Map.of();

    HalfView(Texts texts) {
        this.texts = texts;
        addClassName("meeting-half");
        chart.addPointClickListener(click -> lead(click.point()));
    }

    HalfView show(MeetingPage.Half half, boolean illustrative) {
        addresses = half.addresses();
        var name = new H2();
        name.add(new Anchor(half.address(), half.name()));
        var figure = new Paragraph(new Span(half.figure()));
        figure.addClassName("meeting-figure");
        if (!half.unit().isEmpty()) {
            var unit = new Span(half.unit());
            unit.addClassName("meeting-unit");
            figure.add(unit);
        }
        List<Component> parts = new ArrayList<>(List.of(name, figure));
        parts.add(facts(half));
        if (half.dots() == null) {
            parts.add(new Paragraph(half.noDots()));
        } else {
            chart.setOption(half.dots());
            parts.add(chart);
        }
        parts.add(conclusions(half, illustrative));
        getElement().setAttribute("data-look", half.look());
        // the chart stays where it is: taken out and put in again it would begin anew
        for (Component part : getChildren().toList()) {
            if (part != chart || !parts.contains(chart)) {
                remove(part);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != chart || chart.getParent().isEmpty()) {
                addComponentAtIndex(i, parts.get(i));
            }
        }
        return this;
    }

    private static Component facts(MeetingPage.Half half) {
        var facts = new Div();
        facts.addClassName("meeting-facts");
        if (!half.counts().isEmpty()) {
            facts.add(new Span(half.counts()));
        }
        if (!half.change().isEmpty()) {
            facts.add(new Span(half.change()));
        }
        var mark = half.mark();
        if (mark != null) {
            facts.add(Marks.of(mark));
        }
        facts.add(new Span(half.coverage()));
        return facts;
    }

    private Component conclusions(MeetingPage.Half half, boolean illustrative) {
        var heading = new H3(texts.get(illustrative ? "meeting.conclusions.illustrative" : "meeting.conclusions"));
        var list = half.conclusions().isEmpty()
                ? new Paragraph(texts.get("meeting.conclusions.none"))
                : new ItemList(new PageCard.Body.Items(half.conclusions(), List.of()), texts);
        var block = new Div(heading, list);
        block.addClassName("meeting-conclusions");
        return block;
    }

    private void lead(String point) {
        String address = addresses.get(point);
        if (address != null) {
            int question = address.indexOf('?');
            UI.getCurrent()
                    .navigate(
                            address.substring(0, question),
                            QueryParameters.fromString(address.substring(question + 1)));
        }
    }
}
