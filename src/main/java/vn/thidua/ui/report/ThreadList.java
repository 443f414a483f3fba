package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import vn.thidua.remark.RemarkThread;
import vn.thidua.remark.Remarks;
import vn.thidua.ui.component.MarkSpan;

/** Threads with their remarks, and a field to answer each that is not settled. */
class ThreadList extends Div {
    private static final long serialVersionUID = 1;

    /** What is done with a thread. */
    interface Listener extends Serializable {
        void reply(long thread, String text);

        void close(long thread);
    }

    /**
     * @param mayWrite whether the reader takes part
     * @param reader whoever began a thread settles it
     */
    ThreadList(List<RemarkThread> threads, boolean mayWrite, String reader, ReportWords words, Listener listener) {
        addClassName("threads");
        threads.forEach(thread -> add(thread(thread, mayWrite, reader, words, listener)));
    }

    private static Div thread(
            RemarkThread thread, boolean mayWrite, String reader, ReportWords words, Listener listener) {
        var box = new Div();
        box.addClassName("thread");
        var kind = new Span(words.say("kind." + thread.kind().dbText()));
        kind.addClassName("thread-kind");
        var head = new Div(kind, new MarkSpan(words.thread(thread.state())));
        head.addClassName("thread-head");
        box.add(head);
        for (var remark : thread.remarks()) {
            var by = new Span(words.say("by", remark.by(), words.formats().dateTime(remark.at())));
            by.addClassName("remark-by");
            var text = new Paragraph(remark.text());
            text.addClassName("remark-text");
            var said = new Div(text, by);
            said.addClassName("remark");
            box.add(said);
        }
        if (mayWrite && thread.state() != RemarkThread.State.CLOSED) {
            box.add(answer(thread, reader, words, listener));
        }
        return box;
    }

    private static Div answer(RemarkThread thread, String reader, ReportWords words, Listener listener) {
        var text = new TextArea();
        text.setAriaLabel(words.say("reply.text"));
        text.setPlaceholder(words.say("reply.text"));
        text.setMaxLength(Remarks.LONGEST);
        var send = new Button(words.say("reply"), click -> {
            if (!text.getValue().isBlank()) {
                listener.reply(thread.id(), text.getValue());
            }
        });
        var actions = new Div(send);
        actions.addClassName("thread-actions");
        if (thread.by().equals(reader)) {
            var close = new Button(words.say("settle"), click -> listener.close(thread.id()));
            close.addThemeNames("tertiary");
            actions.add(close);
        }
        var box = new Div(text, actions);
        box.addClassName("thread-answer");
        return box;
    }
}
