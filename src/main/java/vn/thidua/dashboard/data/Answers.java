package vn.thidua.dashboard.data;

import java.util.List;

/** All that was read for one page, from one edition. */
public record Answers(
        Facts facts, List<FigureChange> changes, List<PublishedFigure> published, RegisterBook registers) {
    public Answers {
        changes = List.copyOf(changes);
        published = List.copyOf(published);
    }
}
