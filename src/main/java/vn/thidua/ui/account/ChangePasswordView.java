package vn.thidua.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import vn.thidua.security.Account;
import vn.thidua.security.Accounts;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.PasswordRefused;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** A new password for one's own account; sign-in with it follows. */
@Route(value = ChangePasswordView.ROUTE, autoLayout = false)
@PermitAll
public class ChangePasswordView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1;
    static final String ROUTE = "doi-mat-khau";

    private final Texts texts = Reader.texts();
    private final transient Accounts accounts;
    private final transient CurrentUser user;
    private final transient AuthenticationContext session;
    private final PasswordField present = new PasswordField(texts.get("account.password.present"));
    private final PasswordField wanted = new PasswordField(texts.get("account.password.new"));
    private final PasswordField again = new PasswordField(texts.get("account.password.again"));

    ChangePasswordView(Accounts accounts, CurrentUser user, AuthenticationContext session) {
        this.accounts = accounts;
        this.user = user;
        this.session = session;
        addClassName("login");
        var must = user.account().map(Account::mustChangePassword).orElse(false);
        var why = new Paragraph(texts.get(must ? "account.password.must" : "account.password.may"));
        why.addClassName("login-promise");
        present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(texts.get("account.password.rule", Accounts.SHORTEST_PASSWORD));
        var change = new Button(texts.get("account.password.change"), click -> change());
        change.addThemeNames("primary");
        change.addClickShortcut(Key.ENTER);
        var panel = new Div(new H1(texts.get("account.password.title")), why, present, wanted, again, change);
        panel.addClassNames("login-panel", "password-panel");
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.password.title") + " · " + texts.get("shell.product");
    }

    private void change() {
        for (var field : new PasswordField[] {present, wanted, again}) field.setInvalid(false);
        if (!wanted.getValue().equals(again.getValue())) {
            refuse(again, "differs");
            return;
        }
        try {
            accounts.changePassword(user.name(), present.getValue(), wanted.getValue());
            // sessions of the old password end, this one too: the next page is sign-in
            session.logout();
        } catch (PasswordRefused refused) {
            var field = refused.reason() == PasswordRefused.Reason.WRONG ? present : wanted;
            refuse(field, refused.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    private void refuse(PasswordField field, String why) {
        field.setErrorMessage(texts.get("account.password.refused." + why, Accounts.SHORTEST_PASSWORD));
        field.setInvalid(true);
        field.focus();
    }
}
