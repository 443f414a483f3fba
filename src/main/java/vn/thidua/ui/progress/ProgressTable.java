package vn.thidua.ui.progress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.Function;

/** Units beside quarters; the columns stay readable while it scrolls inside itself. */
class ProgressTable extends Div {
    private static final long serialVersionUID = 1;

    private final ProgressWords words;

    /** @param actions what may be done for a unit, at the end of its row; null for readers who may do nothing */
    ProgressTable(ProgressPage page, ProgressWords words, Function<UnitLine, Component[]> actions) {
        this.words = words;
        addClassNames("data-table", "progress-table");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        var caption = words.say("table", words.period(page.quarter()));
        getElement().setAttribute("aria-label", caption);
        var table = new Element("table");
        table.appendChild(new Element("caption").setText(caption), head(page), body(page, actions));
        getElement().appendChild(table);
        // on a phone the chosen quarter is seen first, not the oldest
        addAttachListener(attached -> getElement().executeJs("this.scrollLeft = this.scrollWidth"));
    }

    private Element head(ProgressPage page) {
        var row = new Element("tr").appendChild(header("th", words.say("unit")));
        page.quarters().forEach(quarter -> {
            var cell = header("th", words.periodShort(quarter));
            cell.setAttribute("title", words.period(quarter));
            row.appendChild(cell.setAttribute("class", "progress-quarter"));
        });
        return new Element("thead").appendChild(row.appendChild(header("td", "")));
    }

    private static Element header(String tag, String text) {
        var cell = new Element(tag).setText(text);
        return tag.equals("th") ? cell.setAttribute("scope", "col") : cell;
    }

    private Element body(ProgressPage page, Function<UnitLine, Component[]> actions) {
        var body = new Element("tbody");
        String cluster = null;
        for (var line : page.units()) {
            if (!line.cluster().equals(cluster)) {
                cluster = line.cluster();
                body.appendChild(divider(page, cluster));
            }
            body.appendChild(row(line, actions.apply(line)));
        }
        return body;
    }

    /** The cluster's name above its units. */
    private Element divider(ProgressPage page, String cluster) {
        var name = page.clusters().stream()
                .filter(line -> line.code().equals(cluster))
                .findFirst()
                .map(words::cluster)
                .orElse(cluster);
        var cell = new Element("th").setText(name);
        cell.setAttribute("scope", "rowgroup")
                .setAttribute("colspan", Integer.toString(page.quarters().size() + 2));
        return new Element("tr").setAttribute("class", "progress-cluster").appendChild(cell);
    }

    private Element row(UnitLine line, Component[] actions) {
        var row = new Element("tr")
                .appendChild(new Element("th").setText(line.name()).setAttribute("scope", "row"));
        line.cells().forEach(cell -> row.appendChild(cell(line, cell)));
        var last = new Element("td").setAttribute("class", "progress-actions");
        for (var action : actions) {
            last.appendChild(action.getElement());
        }
        return row.appendChild(last);
    }

    private Element cell(UnitLine line, ReportCell cell) {
        var td = new Element("td");
        if (cell.mark() == ReportMark.NONE) {
            return td;
        }
        var told = words.told(cell);
        var address = cell.address();
        var sign = address == null
                ? new Element("span").setAttribute("role", "img")
                : new Element("a").setAttribute("href", address);
        return td.appendChild(sign.setText(words.sign(cell))
                .setAttribute("class", "progress-mark progress-" + cell.mark().key())
                .setAttribute("title", told)
                .setAttribute("aria-label", words.say("cell.of", line.name(), told)));
    }

    /** A small text that stands beside the buttons of a row. */
    @Tag("span")
    static class Aside extends Component {
        private static final long serialVersionUID = 1;

        Aside(String text) {
            getElement().setText(text).setAttribute("class", "progress-aside");
        }
    }
}
