package vn.thidua.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import vn.thidua.security.Account;
import vn.thidua.security.Accounts;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Delegation;
import vn.thidua.security.DelegationRefused;
import vn.thidua.security.Delegations;
import vn.thidua.ui.component.Card;
import vn.thidua.ui.component.DayField;
import vn.thidua.ui.component.EmptyState;
import vn.thidua.ui.component.Mark;
import vn.thidua.ui.component.MarkSpan;
import vn.thidua.ui.component.RowTable;
import vn.thidua.ui.component.RowTable.Column;
import vn.thidua.ui.component.Tone;

/** The right to publish, lent for some days: who lent it to whom and why; whoever may, lends it and takes it back. */
class DelegationsCard extends Card {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient Delegations delegations;
    private final transient Accounts accounts;
    private final transient CurrentUser user;
    private final transient JobWords words;
    private final ComboBox<Account> receiver = new ComboBox<>();
    private final DayField from;
    private final DayField to;
    private final TextField reason = new TextField();
    private final Paragraph refused = new Paragraph();

    DelegationsCard(Delegations delegations, Accounts accounts, CurrentUser user, JobWords words) {
        super(words.say("delegation.title"));
        this.delegations = delegations;
        this.accounts = accounts;
        this.user = user;
        this.words = words;
        from = new DayField(words.say("delegation.from"));
        to = new DayField(words.say("delegation.to"));
        addClassName("delegations");
        refused.getElement().setAttribute("role", "alert");
        refused.addClassName("delegation-refused");
        show();
    }

    private void show() {
        subtitle(words.say("delegation.about"));
        if (user.mayDelegate()) {
            body(form(), refused, table());
        } else {
            body(table());
        }
    }

    private Component form() {
        var own = user.name();
        receiver.setLabel(words.say("delegation.receiver"));
        receiver.setItems(accounts.all().stream()
                .filter(account -> account.enabled()
                        && account.seesEverything()
                        && !account.username().equals(own))
                .toList());
        receiver.setItemLabelGenerator(account -> account.displayName() + " (" + account.username() + ")");
        for (var day : List.of(from, to)) {
            day.setMin(delegations.today());
        }
        from.setValue(delegations.today());
        to.setValue(delegations.today());
        reason.setLabel(words.say("delegation.reason"));
        reason.setMaxLength(1_000);
        var give = new Button(words.say("delegation.give"), click -> give());
        give.addThemeNames("primary");
        var form = new Div(receiver, from, to, reason, give);
        form.addClassName("delegation-form");
        return form;
    }

    private void give() {
        requireRight();
        var chosen = receiver.getValue();
        var first = from.getValue();
        var last = to.getValue();
        try {
            if (chosen == null || first == null || last == null) {
                refused.setText(words.say(chosen == null ? "delegation.refused.receiver" : "delegation.refused.days"));
                return;
            }
            delegations.give(user.name(), chosen.username(), first, last, reason.getValue());
            refused.setText("");
            receiver.clear();
            reason.clear();
            show();
        } catch (DelegationRefused why) {
            refused.setText(
                    words.say("delegation.refused." + why.reason().name().toLowerCase(Locale.ROOT)));
        }
    }

    private Component table() {
        var all = delegations.all();
        if (all.isEmpty()) {
            return new EmptyState(words.say("delegation.none"));
        }
        var table = new RowTable(
                words.say("delegation.title"),
                List.of(
                        Column.text(words.say("delegation.receiver")),
                        Column.text(words.say("delegation.days")),
                        Column.text(words.say("delegation.by")),
                        Column.wide(words.say("delegation.reason")),
                        Column.text(words.say("delegation.state")),
                        Column.text(words.say("action"))));
        all.stream()
                .limit(SHOWN)
                .forEach(each -> table.row(
                        new Span(each.receiver()),
                        new Span(words.say(
                                "delegation.span",
                                words.formats().date(each.from()),
                                words.formats().date(each.to()))),
                        new Span(each.givenBy()),
                        new Span(each.reason()),
                        new MarkSpan(state(each)),
                        action(each)));
        return table;
    }

    private Mark state(Delegation each) {
        if (each.withdrawnAt() != null) {
            return new Mark(Tone.QUIET, words.say("delegation.state.withdrawn"));
        }
        if (delegations.isInForce(each)) {
            return new Mark(Tone.GOOD, words.say("delegation.state.holds"));
        }
        return delegations.today().isBefore(each.from())
                ? new Mark(Tone.BUSY, words.say("delegation.state.ahead"))
                : new Mark(Tone.QUIET, words.say("delegation.state.over"));
    }

    private Component action(Delegation each) {
        if (each.withdrawnAt() != null || each.to().isBefore(delegations.today()) || !user.mayDelegate()) {
            return new Span();
        }
        var button = new Button(words.say("delegation.withdraw"), click -> {
            requireRight();
            delegations.withdraw(each.id(), user.name());
            show();
        });
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(words.say("delegation.withdraw") + " " + each.receiver());
        return button;
    }

    private void requireRight() {
        if (!user.mayDelegate()) {
            throw new AccessDeniedException("%s may not lend the right to publish".formatted(user.name()));
        }
    }
}
