package vn.thidua.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.thidua.remark.RemarkKind;
import vn.thidua.remark.Remarks;

/** A field to begin a thread of one kind. */
class NewRemark extends Div {
    private static final long serialVersionUID = 1;

    NewRemark(RemarkKind kind, ReportWords words, SerializableConsumer<String> begin) {
        addClassName("new-remark");
        var text = new TextArea(words.say("new." + kind.dbText()));
        text.setMaxLength(Remarks.LONGEST);
        var send = new Button(words.say("send." + kind.dbText()), click -> {
            if (!text.getValue().isBlank()) {
                begin.accept(text.getValue());
            }
        });
        add(text, send);
    }
}
