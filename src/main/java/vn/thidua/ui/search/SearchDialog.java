package vn.thidua.ui.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.dashboard.SearchAnswer;
import vn.thidua.dashboard.SearchFrom;
import vn.thidua.dashboard.SearchQuery;
import vn.thidua.ui.Reader;

/** One field and what it finds. Searching runs off the thread of the screen; only the newest question is answered. */
class SearchDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(SearchDialog.class);

    private final transient SearchQuery query;
    private final transient SearchFrom from;
    private final SearchField field;
    private int asked;

    SearchDialog(SearchQuery query, SearchFrom from) {
        this.query = query;
        this.from = from;
        this.field = new SearchField(Reader.texts(), this::ask, this::go);
        addClassName("search-dialog");
        setAriaLabel(Reader.texts().get("shell.search"));
        setDraggable(false);
        setResizable(false);
        add(field);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                ask("");
            }
        });
    }

    private void ask(String text) {
        int number = ++asked;
        UI ui = UI.getCurrent();
        var unused = CompletableFuture.supplyAsync(() -> query.find(text, from), Thread::startVirtualThread)
                .whenComplete((answer, broken) -> ui.access(() -> {
                    if (number == asked) {
                        show(text, answer, broken);
                    }
                }));
    }

    private void show(
            String text,
            @org.jspecify.annotations.Nullable SearchAnswer answer,
            @org.jspecify.annotations.Nullable Throwable broken) {
        if (answer == null) {
            log.error("the search for a text of {} letters failed", text.length(), broken);
            field.failed(text);
        } else {
            field.show(text, answer);
        }
    }

    private void go(String address) {
        close();
        UI ui = UI.getCurrent();
        int question = address.indexOf('?');
        ui.navigate(
                question < 0 ? address : address.substring(0, question),
                question < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(question + 1)));
    }
}
