package vn.thidua.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** One figure with its name, unit of measure, change and state; with a link the name leads further. */
public class StatTile extends Article {
    private static final long serialVersionUID = 1;

    private final H2 name = new H2();
    private final Span value = new Span();
    private final Span unit = new Span();
    private final Div lines = new Div();

    /** Texts as they are to be read: "Tỷ lệ hỏa táng", "85,43%", "" (the unit may be blank). */
    public StatTile(String name, String value, String unit) {
        addClassName("tile");
        this.name.setText(name);
        this.name.addClassName("tile-name");
        this.value.setText(value);
        this.value.addClassName("tile-value");
        this.unit.setText(unit);
        this.unit.addClassName("tile-unit");
        this.unit.setVisible(!unit.isBlank());
        lines.addClassName("tile-lines");
        var figure = new Div(this.value, this.unit);
        figure.addClassName("tile-figure");
        add(this.name, figure, lines);
    }

    /** A line under the figure, for example "+1,2 điểm phần trăm so với cùng kỳ". */
    public StatTile line(String text) {
        return line(new Span(text));
    }

    public StatTile line(Component content) {
        lines.add(new Div(content));
        return this;
    }

    public StatTile status(Status status) {
        return line(new StatusMark(status));
    }

    /** Makes the whole tile a link; the address is relative to the application, for example "clusters/C3". */
    public StatTile leadsTo(String address) {
        var link = new Anchor(address, name.getText());
        link.addClassName("tile-link");
        name.removeAll();
        name.add(link);
        addClassName("tile-linked");
        return this;
    }
}
