package vn.thidua.ui.meeting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.thidua.dashboard.MeetingPage;
import vn.thidua.dashboard.MeetingPage.Lead;
import vn.thidua.shared.Texts;

/** Who is ahead where: the indicators behind the verdict, each leading to itself. */
class VerdictView extends Section {
    private static final long serialVersionUID = 1;

    private final Texts texts;

    VerdictView(Texts texts) {
        this.texts = texts;
        addClassName("meeting-verdict");
    }

    VerdictView show(MeetingPage page) {
        removeAll();
        if (!page.verdict().isEmpty()) {
            add(new H2(texts.get("meeting.contests")));
            var groups = new Div();
            groups.addClassName("meeting-contests");
            group(
                    groups,
                    page,
                    Lead.LEFT,
                    texts.get("meeting.ahead", page.halves().getFirst().name()));
            group(
                    groups,
                    page,
                    Lead.RIGHT,
                    texts.get("meeting.ahead", page.halves().getLast().name()));
            group(groups, page, Lead.EVEN, texts.get("meeting.even"));
            group(groups, page, Lead.UNKNOWN, texts.get("meeting.unknown"));
            add(groups);
        }
        var changed = page.changed();
        if (changed != null && changed.address() != null) {
            add(new Anchor(changed.address(), changed.text()));
        }
        return this;
    }

    private static void group(Div groups, MeetingPage page, Lead lead, String name) {
        List<MeetingPage.Contest> contests =
                page.contests().stream().filter(each -> each.lead() == lead).toList();
        if (contests.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        contests.forEach(contest -> list.add(new ListItem(new Anchor(contest.address(), contest.text()))));
        var group = new Div(new H3(name), list);
        group.addClassName("lead-" + lead.name().toLowerCase(java.util.Locale.ROOT));
        groups.add(group);
    }
}
