package vn.thidua.ui.search;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import vn.thidua.dashboard.SearchAnswer;
import vn.thidua.shared.Texts;

/**
 * A field with a list below it, which the arrows walk through while the focus stays in the field, and Enter chooses from
 * (the pattern "combobox with listbox" of the ARIA authoring practices). The browser asks while somebody types.
 */
@Tag("search-field")
@JsModule("context://thidua/search-field.js")
class SearchField extends HtmlContainer {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final transient Consumer<String> ask;
    private final transient Consumer<String> go;
    private final Div list = new Div();
    private final Div told = new Div();

    SearchField(Texts texts, Consumer<String> ask, Consumer<String> go) {
        this.texts = texts;
        this.ask = ask;
        this.go = go;
        var input = new Input();
        input.addClassName("search-input");
        input.setPlaceholder(texts.get("shell.search.what"));
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", texts.get("shell.search"))
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-controls", "search-list")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "80");
        list.setId("search-list");
        list.addClassName("search-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", texts.get("shell.search.found"));
        told.addClassName("search-told");
        told.getElement().setAttribute("role", "status");
        add(input, list, told);
    }

    /** The answer to {@code text}. */
    void show(String text, SearchAnswer answer) {
        list.removeAll();
        answer.groups().forEach(group -> list.add(group(group)));
        told.setText(
                answer.count() == 0
                        ? texts.get("shell.search.none", text)
                        : texts.get("shell.search.count", String.valueOf(answer.count())));
        getElement().setProperty("answered", text);
    }

    void failed(String text) {
        list.removeAll();
        told.setText(texts.get("shell.search.failed"));
        getElement().setProperty("answered", text);
    }

    private Component group(SearchAnswer.Group group) {
        var kind = group.kind().name().toLowerCase(Locale.ROOT);
        var name = new Div(texts.get("shell.search.kind." + kind));
        name.setId("search-kind-" + kind);
        name.addClassName("search-kind");
        name.getElement().setAttribute("role", "presentation");
        var part = new Div(name);
        part.addClassName("search-group");
        part.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "search-kind-" + kind);
        for (int at = 0; at < group.finds().size(); at++) {
            part.add(option("search-" + kind + "-" + at, group.finds().get(at)));
        }
        if (group.more() > 0) {
            var more = new Div(texts.get("shell.search.more", String.valueOf(group.more())));
            more.addClassName("search-more");
            more.getElement().setAttribute("role", "presentation");
            part.add(more);
        }
        return part;
    }

    private static Component option(String id, SearchAnswer.Find find) {
        var name = new Span(find.name());
        name.addClassName("search-name");
        var note = new Span(find.note());
        note.addClassName("search-note");
        note.setVisible(!find.note().isBlank());
        var option = new Div(name, note);
        option.setId(id);
        option.addClassName("search-option");
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", "false")
                .setAttribute("data-address", find.address());
        return option;
    }

    @ClientCallable
    private void asked(String text) {
        ask.accept(text);
    }

    /** An address comes back as it was sent; one from elsewhere could only lead to a page of this application. */
    @ClientCallable
    private void chosen(String address) {
        go.accept(address);
    }
}
