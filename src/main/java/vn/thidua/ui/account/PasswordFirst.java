package vn.thidua.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.thidua.security.Account;
import vn.thidua.security.CurrentUser;

/** Leads whoever has a password made by somebody else to the page where it is changed, before any other. */
@Component
class PasswordFirst implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient CurrentUser user;

    PasswordFirst(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> listen(init.getUI()));
    }

    private void listen(UI ui) {
        ui.addBeforeEnterListener(new Lead(user));
    }

    /** Before the rights are checked: with such a password there are none. */
    @ListenerPriority(Integer.MAX_VALUE)
    private static final class Lead implements BeforeEnterListener {
        private static final long serialVersionUID = 1;

        private final transient CurrentUser user;

        Lead(CurrentUser user) {
            this.user = user;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getNavigationTarget() != ChangePasswordView.class
                    && user.account().filter(Account::mustChangePassword).isPresent()) {
                event.forwardTo(ChangePasswordView.class);
            }
        }
    }
}
