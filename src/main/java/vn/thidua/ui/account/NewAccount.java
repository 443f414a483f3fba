package vn.thidua.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;
import vn.thidua.security.Account;
import vn.thidua.security.Role;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** The form of an account that does not exist yet. Who heads a cluster or speaks for a unit names it. */
final class NewAccount extends Div {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 200;

    private final Texts texts;
    private final TextField username;
    private final TextField display;
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final SerializablePredicate<Account> open;

    /** @param open takes the account; false if it could not be made, and the form stays as it is */
    NewAccount(List<Subject> subjects, Texts texts, SerializablePredicate<Account> open) {
        this.texts = texts;
        this.open = open;
        username = new TextField(texts.get("account.column.name"));
        username.setHelperText(texts.get("account.name.rule"));
        username.setMaxLength(60);
        username.setId("new-account-name");
        display = new TextField(texts.get("account.column.display"));
        display.setMaxLength(LONGEST_NAME);
        roles.setLabel(texts.get("account.column.roles"));
        roles.setItems(Arrays.asList(Role.values()));
        roles.setItemLabelGenerator(role -> texts.get(AccountsView.word(role)));
        subject.setLabel(texts.get("account.column.subject"));
        subject.setItems(subjects);
        subject.setItemLabelGenerator(each -> each.name(texts.language()) + " (" + each.code() + ")");
        subject.setEnabled(false);
        roles.addValueChangeListener(change -> subject.setEnabled(speaksForOne(change.getValue())));
        var make = new Button(texts.get("account.open"), click -> make());
        make.setId("new-account-open");
        make.addThemeNames("primary");
        addClassName("new-account");
        add(username, display, subject, roles, make);
    }

    private static boolean speaksForOne(Set<Role> roles) {
        return roles.contains(Role.HEAD) || roles.contains(Role.UNIT);
    }

    private void make() {
        var name = username.getValue().strip().toLowerCase(Locale.ROOT);
        boolean nameFits = name.matches("[a-z0-9._-]{1,60}");
        boolean named = !display.getValue().isBlank();
        boolean roled = !roles.getValue().isEmpty();
        var spokenFor = speaksForOne(roles.getValue()) ? subject.getValue() : null;
        boolean spoken = !speaksForOne(roles.getValue()) || spokenFor != null;
        refuse(username, nameFits ? null : "account.name.rule");
        refuse(display, named ? null : "account.display.rule");
        roles.setInvalid(!roled);
        roles.setErrorMessage(roled ? "" : texts.get("account.roles.rule"));
        subject.setInvalid(!spoken);
        subject.setErrorMessage(spoken ? "" : texts.get("account.subject.rule"));
        if (nameFits && named && roled && spoken) {
            var account = new Account(
                    name,
                    display.getValue().strip(),
                    roles.getValue().stream().collect(Collectors.toUnmodifiableSet()),
                    spokenFor == null ? null : spokenFor.code(),
                    Language.VI,
                    true,
                    true);
            if (open.test(account)) {
                username.clear();
                display.clear();
                roles.clear();
                subject.clear();
            }
        }
    }

    private void refuse(TextField field, @Nullable String why) {
        field.setInvalid(why != null);
        field.setErrorMessage(why == null ? "" : texts.get(why));
    }
}
