package vn.thidua.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Sign-in. With demonstration data it says so, and which account names there are. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;

    private final Texts texts = Reader.texts();
    private final LoginForm form = new LoginForm();

    LoginView(@Value("${thidua.demo:false}") boolean demo) {
        addClassName("login");
        var mark = new Span();
        mark.addClassName("shell-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var title = new H1(mark, new Span(texts.get("shell.product")));
        title.addClassName("login-title");
        var promise = new Paragraph(texts.get("shell.login.promise"));
        promise.addClassName("login-promise");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var panel = new Div(title, promise, form);
        panel.addClassName("login-panel");
        if (demo) {
            var note = new Paragraph(texts.get("shell.login.demo"));
            note.addClassName("login-demo");
            panel.add(note);
        }
        panel.add(languageSwitch());
        add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("shell.login.title") + " · " + texts.get("shell.product");
    }

    private Button languageSwitch() {
        var other = texts.language() == Language.VI ? Language.EN : Language.VI;
        var button = new Button(texts.get("shell.language." + other.code()), click -> Reader.readIn(other));
        button.addThemeNames("tertiary", "small");
        button.addClassName("login-language");
        button.getElement().setAttribute("lang", other.code().toLowerCase(Locale.ROOT));
        return button;
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        var fields = words.getForm();
        fields.setTitle(texts.get("shell.login.title"));
        fields.setUsername(texts.get("shell.login.account"));
        fields.setPassword(texts.get("shell.login.password"));
        fields.setSubmit(texts.get("shell.login.submit"));
        var error = words.getErrorMessage();
        error.setTitle(texts.get("shell.login.wrong"));
        error.setMessage(texts.get("shell.login.wrong.next"));
        error.setUsername(texts.get("shell.login.account.missing"));
        error.setPassword(texts.get("shell.login.password.missing"));
        return words;
    }
}
