package vn.thidua.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** What the browser says by itself when the server does not answer, in the reader's language. */
@Component
class LostConnection implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(LostConnection::messages);
        event.getSource().addUIInitListener(init -> tell(init.getUI()));
    }

    private static void tell(UI ui) {
        Texts texts = Reader.texts();
        ui.getReconnectDialogConfiguration().setDialogText(texts.get("shell.connection.retry"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(texts.get("shell.connection.lost"));
    }

    private static SystemMessages messages(SystemMessagesInfo asked) {
        Texts texts = new Texts(Optional.ofNullable(asked.getRequest())
                .or(() -> Optional.ofNullable(VaadinRequest.getCurrent()))
                .map(Reader::languageOf)
                .orElse(Language.VI));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("shell.session.ended"));
        messages.setSessionExpiredMessage(texts.get("shell.session.ended.next"));
        messages.setInternalErrorCaption(texts.get("shell.broken"));
        messages.setInternalErrorMessage(texts.get("shell.broken.next"));
        messages.setCookiesDisabledCaption(texts.get("shell.cookies"));
        messages.setCookiesDisabledMessage(texts.get("shell.cookies.next"));
        return messages;
    }
}
