package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.thidua.security.Account;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Role;

/** The first page after sign-in leads on by role: a cluster's head to the cluster, a unit to itself, others to all. */
@Route("")
@PermitAll
public class LandingView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1;

    private final transient CurrentUser user;

    LandingView(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(user.account().map(LandingView::page).orElse("tong-quan"));
    }

    private static String page(Account account) {
        if (account.seesEverything()) {
            return "tong-quan";
        } else if (account.roles().contains(Role.HEAD)) {
            return "cum";
        }
        return account.roles().contains(Role.UNIT) ? "don-vi" : "tong-quan";
    }
}
