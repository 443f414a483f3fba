package vn.thidua.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.dashboard.MeetingPage.Held;
import vn.thidua.dashboard.MeetingPage.Owner;
import vn.thidua.dashboard.MeetingPage.Recording;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.spec.About;
import vn.thidua.reference.Subject;
import vn.thidua.register.Meeting;
import vn.thidua.register.MeetingFacts;
import vn.thidua.shared.SubjectId;

/** What a conclusion of this meeting may be recorded for. */
record MeetingRecording(PageContext left, List<PageContext> sides, LocalDate today) {

    /** The meeting of today is the cluster's where it stands alone, else the city's; a head of a cluster keeps only the own one's. */
    Recording offer(List<Meeting> meetings) {
        boolean alone =
                sides.stream().map(side -> side.subject().code()).distinct().count() == 1;
        Subject own = sides.stream()
                .map(PageContext::subject)
                .filter(subject -> left.scope().names(subject.id()))
                .findFirst()
                .orElse(left.subject());
        Subject whose =
                alone || !left.scope().everything() ? own : left.reference().city();
        String period = left.words().period(left.period(), left.grain());
        String title = left.words().get("dashboard.meeting.title", left.name(whose), period);
        MeetingFacts now =
                new MeetingFacts(left.dataset(), whose.id(), null, today, left.period(), left.edition(), title);
        List<Held> held = meetings.stream()
                .map(meeting -> new Held(
                        meeting.id(),
                        left.words()
                                .get(
                                        "dashboard.meeting.held",
                                        left.words().formats().date(meeting.on()),
                                        meeting.title())))
                .toList();
        return new Recording(now, held, owners());
    }

    /** Each cluster, then its units. */
    private List<Owner> owners() {
        Map<SubjectId, Owner> owners = new LinkedHashMap<>();
        for (PageContext side : sides) {
            List<Subject> subjects = new ArrayList<>();
            subjects.add(side.subject());
            subjects.addAll(side.about(About.PARTS));
            subjects.forEach(subject -> owners.put(subject.id(), new Owner(subject.id(), side.name(subject))));
        }
        return List.copyOf(owners.values());
    }
}
