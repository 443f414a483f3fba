package vn.thidua.ui.progress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.EmptyState;

/** S6: who is missing, and how many days are left. */
@Route(ProgressView.ADDRESS)
@Menu(title = "progress.menu", order = 50)
@RolesAllowed("SEE")
@StyleSheet("context://thidua/progress.css")
public class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Where it is found; {@code ?period=2026Q3&cluster=C3&dataset=reports} chooses. */
    public static final String ADDRESS = "tien-do";

    private static final long serialVersionUID = 1;
    private static final int NOTICE_MILLIS = 5000;
    private static final List<ReportMark> LEGEND = List.of(
            ReportMark.ON_TIME,
            ReportMark.LATE,
            ReportMark.RETURNED,
            ReportMark.NOT_DUE,
            ReportMark.OVERDUE,
            ReportMark.NOT_JUDGED);

    private final transient ProgressWords words = new ProgressWords(Reader.language());
    private final transient ProgressQuery query;
    private final transient ProgressActions actions;
    private final transient CurrentUser user;
    private transient ProgressQuery.Asked asked = new ProgressQuery.Asked(null, null, null);

    ProgressView(ProgressQuery query, ProgressActions actions, CurrentUser user) {
        this.query = query;
        this.actions = actions;
        this.user = user;
        addClassName("progress");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        asked = new ProgressQuery.Asked(
                parameters
                        .getSingleParameter("dataset")
                        .flatMap(text -> Arrays.stream(Dataset.values())
                                .filter(each -> each != Dataset.PUBLISHED
                                        && each.dbText().equals(text))
                                .findFirst())
                        .orElse(null),
                parameters
                        .getSingleParameter("period")
                        .flatMap(Period::parse)
                        .filter(period -> period.kind() == PeriodKind.QUARTER)
                        .orElse(null),
                parameters.getSingleParameter("cluster").orElse(null));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("page", words.say("title"));
    }

    private void show() {
        var viewer = Viewer.of(user);
        removeAll();
        add(new H1(words.say("title")));
        query.read(asked, viewer, Reader.language())
                .ifPresentOrElse(page -> show(page, viewer), () -> add(new EmptyState(words.say("empty"))));
    }

    private void show(ProgressPage page, Viewer viewer) {
        var facts = new Div();
        facts.addClassName("progress-facts");
        Stream.concat(Stream.of(words.period(page.quarter())), words.facts(page).stream())
                .map(Span::new)
                .forEach(facts::add);
        add(facts, choices(page), clusters(page));
        if (page.units().isEmpty()) {
            add(new EmptyState(words.say("empty.units")));
            return;
        }
        add(legend(page));
        if (viewer.actsOn() && !page.missing().isEmpty()) {
            add(remindAll(page));
        }
        add(new ProgressTable(page, words, line -> viewer.actsOn() ? buttons(line) : new Component[0]));
    }

    private Component choices(ProgressPage page) {
        var quarters = new Select<Period>();
        quarters.setLabel(words.say("quarter"));
        quarters.setItems(page.choices());
        quarters.setItemLabelGenerator(words::period);
        quarters.setValue(page.quarter());
        quarters.addValueChangeListener(change -> go(page.dataset(), change.getValue(), page.cluster()));
        var clusters = new Select<String>();
        clusters.setLabel(words.say("cluster"));
        clusters.setItems(Stream.concat(
                        Stream.of(""),
                        page.clusters().stream().map(ClusterLine::code).filter(code -> !code.isEmpty()))
                .toList());
        clusters.setItemLabelGenerator(code -> page.clusters().stream()
                .filter(line -> !code.isEmpty() && line.code().equals(code))
                .findFirst()
                .map(words::cluster)
                .orElse(words.say("cluster.all")));
        clusters.setValue(Optional.ofNullable(page.cluster()).orElse(""));
        clusters.addValueChangeListener(change -> go(page.dataset(), page.quarter(), change.getValue()));
        var datasets = new Select<Dataset>();
        datasets.setLabel(words.say("dataset"));
        datasets.setItems(Dataset.REPORTS, Dataset.ILLUSTRATIVE);
        datasets.setItemLabelGenerator(words::dataset);
        datasets.setValue(page.dataset());
        datasets.addValueChangeListener(change -> go(change.getValue(), null, page.cluster()));
        var bar = new Div(datasets, quarters, clusters);
        bar.addClassName("progress-choices");
        return bar;
    }

    /** The URL holds the choice, so a link shows the same table. */
    private static void go(Dataset dataset, @Nullable Period quarter, @Nullable String cluster) {
        UI.getCurrent().navigate(ADDRESS, QueryParameters.simple(parameters(dataset, quarter, cluster)));
    }

    private static Map<String, String> parameters(Dataset dataset, @Nullable Period quarter, @Nullable String cluster) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("dataset", dataset.dbText());
        if (quarter != null) {
            parameters.put("period", quarter.code());
        }
        if (cluster != null && !cluster.isEmpty()) {
            parameters.put("cluster", cluster);
        }
        return parameters;
    }

    private Component clusters(ProgressPage page) {
        var list = new Div();
        list.addClassName("progress-clusters");
        page.clusters().forEach(line -> {
            var name = new Span(words.cluster(line));
            name.addClassName("progress-name");
            var received = new Span(words.say("received", line.received(), line.expected()));
            received.addClassName("progress-received");
            var rest = new Div(
                    new Span(page.judged() ? words.say("rest.on-time", line.onTime()) : words.say("rest.history")),
                    new Span(words.say("rest.open", line.expected() - line.received())));
            rest.addClassName("progress-rest");
            var link = new Anchor(ADDRESS + "?"
                    + QueryParameters.simple(parameters(page.dataset(), page.quarter(), line.code()))
                            .getQueryString());
            link.add(name, received, rest);
            link.addClassName("progress-card");
            if (line.code().equals(page.cluster())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(link);
        });
        return list;
    }

    private Component legend(ProgressPage page) {
        var legend = new Div();
        legend.addClassName("progress-legend");
        LEGEND.forEach(mark -> {
            var sign = new Span(mark == ReportMark.LATE ? mark.shape() + 3 : mark.shape());
            sign.addClassNames("progress-mark", "progress-" + mark.key());
            sign.getElement().setAttribute("aria-hidden", "true");
            var told = mark == ReportMark.LATE ? words.say("mark.late", 3) : words.say("mark." + mark.key());
            legend.add(new Span(sign, new Span(told)));
        });
        if (page.hasGaps()) {
            legend.add(new Span(words.say("mark.none")));
        }
        return legend;
    }

    private Component remindAll(ProgressPage page) {
        var missing = page.missing();
        var all = new Button(words.say("remind.all", missing.size()), click -> remind(missing));
        all.setId("remind-all");
        var bar = new Div(all);
        bar.addClassName("progress-all");
        return bar;
    }

    /** What may be done for a unit whose report of the chosen quarter is missing. */
    private Component[] buttons(UnitLine line) {
        if (!line.last().mark().missing()) {
            return new Component[0];
        }
        var remind = new Button(words.say("remind"), click -> remind(List.of(line)));
        remind.setAriaLabel(words.say("remind.of", line.name()));
        var extend = new Button(words.say("extend"), click -> extend(line));
        extend.setAriaLabel(words.say("extend.of", line.name()));
        Stream.of(remind, extend).forEach(button -> button.addThemeNames("tertiary", "small"));
        var parts = new ArrayList<Component>(List.of(remind, extend));
        var until = line.last().due();
        if (line.last().extended() && until != null) {
            parts.add(new ProgressTable.Aside(words.say("extended", words.date(until))));
        }
        var reminded = line.reminded();
        if (reminded != null) {
            parts.add(new ProgressTable.Aside(words.say("reminded", words.date(reminded))));
        }
        return parts.toArray(Component[]::new);
    }

    private void remind(List<UnitLine> lines) {
        var first = lines.getFirst();
        var due = first.last().due();
        var quarter = words.period(first.report().period());
        var proposal = due == null
                ? words.say("remind.proposal", quarter)
                : words.say("remind.proposal.due", quarter, words.date(due));
        var whom = lines.size() == 1 ? first.name() : words.say("remind.whom", lines.size());
        new RemindDialog(whom, proposal, words, text -> {
                    actions.remind(lines.stream().map(UnitLine::report).toList(), text);
                    done(words.say("remind.done", lines.size()));
                })
                .open();
    }

    private void extend(UnitLine line) {
        var whom =
                words.say("extend.whom", line.name(), words.period(line.report().period()));
        new ExtendDialog(whom, actions.today(), words, (until, reason) -> {
                    actions.extend(line.report(), until, reason);
                    done(words.say("extend.done", line.name(), words.date(until)));
                })
                .open();
    }

    private void done(String what) {
        Notification.show(what, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
        show();
    }
}
