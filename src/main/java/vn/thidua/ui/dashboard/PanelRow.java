package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.thidua.dashboard.PageCard;
import vn.thidua.echarts.EChart;

/** Small charts side by side, each with its name and last figure above it. */
class PanelRow extends Div {
    private static final long serialVersionUID = 1;

    PanelRow(List<PageCard.Panel> panels) {
        addClassName("panel-row");
        panels.forEach(panel -> add(panel(panel)));
    }

    private static Article panel(PageCard.Panel panel) {
        H3 name = new H3();
        name.addClassName("panel-name");
        if (panel.address() == null) {
            name.setText(panel.name());
        } else {
            name.add(new Anchor(panel.address(), panel.name()));
        }
        Span figure = new Span(panel.figure());
        figure.addClassName("panel-figure");
        Span note = new Span(panel.note());
        note.addClassName("panel-note");
        Div head = new Div(name, figure, note);
        head.addClassName("panel-head");
        EChart chart = new EChart(panel.option());
        String address = panel.address();
        if (address != null) {
            chart.addPointClickListener(click -> click.getSource().getUI().ifPresent(ui -> Addresses.go(ui, address)));
        }
        Article article = new Article(head, chart);
        article.addClassName("panel");
        return article;
    }
}
