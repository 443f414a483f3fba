package vn.thidua.dashboard.card;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.dashboard.spec.About;
import vn.thidua.reference.Subject;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** Who is compared with each other: the parts of the subject, or with a single unit the units of its cluster. */
final class Peers {
    private Peers() {}

    static List<Subject> of(About about, PageContext page) {
        Subject subject = page.subject();
        if (about != About.PARTS || subject.type() != SubjectType.UNIT) {
            return page.about(about);
        }
        return page.reference()
                .clusterOf(subject.id(), page.period().last())
                .map(cluster ->
                        page.reference().members(cluster.id(), page.period().last()))
                .orElse(List.of(subject));
    }

    /** The subjects whose rows are enough, as {@link PageContext#only} tells it. */
    static Set<SubjectId> only(About about, PageContext page) {
        return page.only(about).isEmpty()
                ? Set.of()
                : of(about, page).stream().map(Subject::id).collect(Collectors.toUnmodifiableSet());
    }
}
