package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.thidua.security.Account;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Role;

/** The first page after sign-in leads on to where the daily work of a role begins. */
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

    /** Of several roles the first in this order decides. */
    private static String page(Account account) {
        for (var role : List.of(Role.LEADER, Role.PLANNER, Role.STAFF, Role.PUBLISHER, Role.HEAD, Role.UNIT)) {
            if (account.roles().contains(role)) {
                return switch (role) {
                    case PLANNER -> "planning";
                    case STAFF -> "tien-do";
                    case PUBLISHER -> "jobs";
                    case HEAD -> "cum";
                    case UNIT -> "nhap-bao-cao";
                    case LEADER, ADMIN -> "tong-quan";
                };
            }
        }
        return "tong-quan";
    }
}
