package vn.thidua.ui.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.register.Entry;
import vn.thidua.register.Meeting;
import vn.thidua.register.Register;
import vn.thidua.register.RegisterQuery;
import vn.thidua.register.Registers;
import vn.thidua.security.CurrentUser;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;
import vn.thidua.ui.Reader;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.Warehouse;

/** What the screen of registers reads for whoever is signed in. */
@Component
class RegisterReading {
    private static final int QUARTERS = 8;

    private final RegisterQuery query;
    private final Registers registers;
    private final References references;
    private final Indicators indicators;
    private final Warehouse warehouse;
    private final CurrentUser user;
    private final Clock clock;
    private final Dataset dataset;

    RegisterReading(
            RegisterQuery query,
            Registers registers,
            References references,
            Indicators indicators,
            Warehouse warehouse,
            CurrentUser user,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo) {
        this.query = query;
        this.registers = registers;
        this.references = references;
        this.indicators = indicators;
        this.warehouse = warehouse;
        this.user = user;
        this.clock = clock;
        this.dataset = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    Dataset dataset() {
        return dataset;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    List<Entry> entries(Register register) {
        return query.entries(register, dataset, user.scope(), reference());
    }

    /** The meetings whose conclusions the reader may record. */
    List<Meeting> meetings() {
        return query.meetings(dataset, user.scope(), reference());
    }

    /** Whose entries the reader keeps today: the city, clusters, units. */
    List<Subject> kept() {
        Reference reference = reference();
        LocalDate today = today();
        List<Subject> all = new ArrayList<>();
        all.add(reference.city());
        all.addAll(reference.clustersAt(today));
        all.addAll(reference.unitsAt(today));
        return all.stream()
                .filter(subject -> registers.keeps(subject.id(), today))
                .toList();
    }

    /** Who holds meetings that the reader keeps: the city, clusters. */
    List<Subject> bodies() {
        return kept().stream()
                .filter(subject -> subject.type() != SubjectType.UNIT)
                .toList();
    }

    List<Subject> units() {
        return reference().unitsAt(today());
    }

    /** Those of two years that have begun, the newest first. */
    List<Period> quarters() {
        LocalDate today = today();
        return Stream.iterate(Period.quarter(today.getYear(), (today.getMonthValue() + 2) / 3), Period::previous)
                .limit(QUARTERS)
                .toList();
    }

    /** The edition that was the newest at the end of a day; before the first one, that. */
    EditionNumber shownOn(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant();
        return warehouse.editions().stream()
                .filter(edition ->
                        edition.publishedAt().toInstant(ZoneOffset.UTC).isBefore(end))
                .map(Edition::number)
                .max(Comparator.naturalOrder())
                .orElse(new EditionNumber(1));
    }

    List<Indicator> indicators() {
        return indicators.all();
    }

    String name(SubjectId subject) {
        return reference().subject(subject).map(Subject::shortVi).orElse(subject.toString());
    }

    String source() {
        return Reader.texts().get("dashboard.source", Reader.texts().get("dashboard.dataset." + dataset.dbText()));
    }

    private Reference reference() {
        return references.current(dataset);
    }
}
