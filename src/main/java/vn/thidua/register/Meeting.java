package vn.thidua.register;

import java.io.Serializable;
import java.time.LocalDate;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.SubjectId;

/** A meeting that is kept. */
public record Meeting(MeetingId id, MeetingFacts facts) implements Serializable {

    public Dataset dataset() {
        return facts.dataset();
    }

    public SubjectId subject() {
        return facts.subject();
    }

    public LocalDate on() {
        return facts.on();
    }

    public EditionNumber edition() {
        return facts.edition();
    }

    public String title() {
        return facts.title();
    }
}
