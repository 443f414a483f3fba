package vn.thidua.ui.component;

import com.vaadin.flow.component.html.Span;
import vn.thidua.ui.Reader;

/** ▲ đạt, ◆ cần chú ý, ▼ chưa đạt: the shape and the word say it, the colour repeats it. */
public class StatusMark extends Span {
    private static final long serialVersionUID = 1;

    public StatusMark(Status status) {
        this(status, Reader.texts().get("shell.status." + status.key()));
    }

    /** The same mark with other words, for example "đạt 103% chỉ tiêu". */
    public StatusMark(Status status, String words) {
        var shape = new Span(
                switch (status) {
                    case MET -> "▲";
                    case WATCH -> "◆";
                    case MISSED -> "▼";
                });
        shape.addClassName("status-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        addClassNames("status", "status-" + status.key());
        add(shape, new Span(words));
    }
}
