package vn.thidua.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.security.Account;
import vn.thidua.security.Accounts;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.security.Role;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.Card;

/** Who may sign in as what. Passwords are made here, shown once, and changed at the first sign-in. */
@Route("accounts")
@Menu(title = "account.menu", order = 80)
@RolesAllowed("ACCOUNTS")
@StyleSheet("context://thidua/accounts.css")
class AccountsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("name", "display", "roles", "subject", "state", "actions");

    private final transient Accounts accounts;
    private final transient CurrentUser user;
    private final transient References references;
    private final Texts texts = Reader.texts();
    private final Paragraph message = new Paragraph();
    private final Card list = new Card(texts.get("account.list"));

    AccountsView(Accounts accounts, CurrentUser user, References references) {
        this.accounts = accounts;
        this.user = user;
        this.references = references;
        addClassName("accounts");
        message.addClassName("accounts-message");
        message.getElement().setAttribute("role", "status");
        var fresh = new Card(texts.get("account.new"));
        fresh.body(new NewAccount(subjects(), texts, this::open));
        add(new H1(texts.get("account.title")), message, list, fresh);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("account.title") + " · " + texts.get("shell.product");
    }

    private List<Subject> subjects() {
        var reference = references.current();
        return reference.subjects().stream()
                .filter(subject -> subject.dataset() == null)
                .filter(subject -> switch (subject.type()) {
                    case CLUSTER, UNIT -> true;
                    case CITY, PLACE -> false;
                })
                .toList();
    }

    private void show() {
        var header = new NativeTableHeader();
        var titles = new NativeTableRow();
        COLUMNS.stream()
                .map(column -> new NativeTableHeaderCell(texts.get("account.column." + column)))
                .forEach(titles::add);
        header.add(titles);
        var body = new NativeTableBody();
        accounts.all().forEach(account -> body.add(row(account)));
        var table = new NativeTable();
        table.add(header, body);
        var frame = new Div(table);
        frame.addClassName("data-table");
        list.body(frame);
    }

    private NativeTableRow row(Account account) {
        var actions = new NativeTableCell();
        actions.add(action("account.reset", account, () -> reset(account)));
        if (!account.username().equals(user.name())) {
            actions.add(action(
                    account.enabled() ? "account.block" : "account.unblock",
                    account,
                    () -> enable(account, !account.enabled())));
        }
        var name = new NativeTableHeaderCell(account.username());
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.setId("account-" + account.username());
        row.add(
                name,
                new NativeTableCell(account.displayName()),
                new NativeTableCell(account.roles().stream()
                        .sorted()
                        .map(role -> texts.get(word(role)))
                        .collect(Collectors.joining(", "))),
                new NativeTableCell(
                        account.subjectCode() == null
                                ? ""
                                : references
                                        .current()
                                        .subject(account.subjectCode())
                                        .map(Subject::shortVi)
                                        .orElse(account.subjectCode())),
                new NativeTableCell(texts.get(
                        !account.enabled()
                                ? "account.state.blocked"
                                : account.mustChangePassword() ? "account.state.new" : "account.state.open")),
                actions);
        for (int i = 1; i < COLUMNS.size(); i++) {
            row.getElement().getChild(i).setAttribute("data-label", texts.get("account.column." + COLUMNS.get(i)));
        }
        return row;
    }

    static String word(Role role) {
        return "account.role." + role.name().toLowerCase(Locale.ROOT);
    }

    private Button action(String key, Account account, Runnable what) {
        var button = new Button(texts.get(key), click -> {
            user.require(Right.ACCOUNTS);
            what.run();
            show();
        });
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(texts.get(key) + " " + account.username());
        return button;
    }

    /** @return whether it was made */
    private boolean open(Account account) {
        user.require(Right.ACCOUNTS);
        if (accounts.find(account.username()).isPresent()) {
            message.setText(texts.get("account.taken", account.username()));
            return false;
        }
        message.setText(texts.get("account.opened", account.username(), accounts.open(account)));
        show();
        return true;
    }

    private void reset(Account account) {
        message.setText(texts.get("account.opened", account.username(), accounts.resetPassword(account.username())));
    }

    private void enable(Account account, boolean yes) {
        accounts.setEnabled(account.username(), yes);
        message.setText(texts.get(yes ? "account.unblocked" : "account.blocked", account.username()));
    }
}
