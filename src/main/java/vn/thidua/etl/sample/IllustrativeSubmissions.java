package vn.thidua.etl.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Loads;

/**
 * The illustrative set: what 30 districts might have reported from 2019Q1 to 2025Q2 and 126 wards and communes in 2025Q3
 * and 2025Q4, around the levels of published figures. The same files every time, on every JDK.
 *
 * <p>Two waves: reports as they first came, with late and silent units, empty cells and planted mistakes; and later
 * files that correct them. Loading the first and then the second gives two editions that differ.
 */
public final class IllustrativeSubmissions {
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final int FIRST_YEAR = 2019;

    private final Reference reference;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Reporting reporting = new Reporting();

    /**
     * Tells all stories; takes well under a second.
     *
     * @param reference units, clusters and lineage
     * @param anchors {@code etl-jobs/samples/illustrative/anchors.csv}
     */
    public IllustrativeSubmissions(Reference reference, Path anchors) {
        this.reference = reference;
        var levels = Anchors.read(anchors, reference);
        for (var unit : reference.unitsAt(LAST_DAY_OF_DISTRICTS)) {
            tell(levels.of(unit), districtQuarters(), group(unit));
        }
        for (var unit : reference.unitsAt(LAST_DAY_OF_DISTRICTS.plusDays(1))) {
            var former = reference.require(
                    reference.predecessors(unit.id()).getFirst().former());
            // new units have no cluster: their files are only grouped by where they lie
            tell(
                    levels.of(unit),
                    List.of(Period.quarter(2025, 3), Period.quarter(2025, 4)),
                    "N" + group(former).substring(1));
        }
        reporting.finish();
    }

    private void tell(Profile profile, List<Period> quarters, String group) {
        var habits = new Habits(profile.unit().code(), new Dice(Dice.SEED));
        for (var sheet : UnitStory.tell(profile, quarters, habits)) {
            sheets.add(sheet);
            reporting.add(group, sheet, habits);
        }
    }

    private String group(Subject district) {
        return reference
                .clusterOf(district.id(), LAST_DAY_OF_DISTRICTS)
                .map(Subject::code)
                .orElse("C0");
    }

    private static List<Period> districtQuarters() {
        var quarters = new ArrayList<Period>();
        for (var quarter = Period.quarter(FIRST_YEAR, 1);
                !quarter.last().isAfter(LAST_DAY_OF_DISTRICTS);
                quarter = next(quarter)) {
            quarters.add(quarter);
        }
        return quarters;
    }

    private static Period next(Period quarter) {
        int number = quarter.quarterOfYear();
        return number == 4 ? Period.quarter(quarter.year() + 1, 1) : Period.quarter(quarter.year(), number + 1);
    }

    /**
     * Writes the first wave: one long file a cluster and quarter, {@code 2022Q4-C3.csv}; after the reform one a group of
     * units, {@code 2025Q3-N3.csv}. Columns {@code unit, period, measure, value, received}.
     */
    public List<Path> write(Path inbox) {
        return reporting.reports().stream().map(file -> file.write(inbox)).toList();
    }

    /** Writes the second wave, {@code dinh-chinh-2022.csv} and the like: cells of the first wave put right. */
    public List<Path> writeCorrections(Path inbox) {
        return reporting.corrections().stream().map(file -> file.write(inbox)).toList();
    }

    /** Writes what the job must find wrong in the first wave: {@code file, line, unit, period, measure, trouble}. */
    public Path writeExpectedProblems(Path file) {
        var rows = new ArrayList<String>();
        rows.add("file,line,unit,period,measure,trouble");
        for (var expected : reporting.expected()) {
            var row = expected.row();
            rows.add(String.join(
                    ",",
                    expected.file(),
                    Integer.toString(expected.line()),
                    row.unit(),
                    row.period(),
                    row.measure(),
                    expected.trouble().text()));
        }
        return write(file, rows);
    }

    /**
     * Writes illustrative targets of 2019 to 2025 for districts, clusters and the city: {@code indicator, subject,
     * period, origin, value, agreed_on, agreed_by, reason}; rates as fractions, money in đồng.
     */
    public Path writeTargets(Path file) {
        return write(file, targets().lines());
    }

    /** Adds the same targets to a load of kind {@code target}; returns their number. */
    public int appendTargets(Loads loads, LoadId load) {
        var candidates = targets().candidates();
        loads.append(load, candidates);
        return candidates.size();
    }

    private Targets targets() {
        return new Targets(
                reference,
                sheets.stream()
                        .filter(sheet -> !sheet.quarter().last().isAfter(LAST_DAY_OF_DISTRICTS))
                        .toList());
    }

    private static Path write(Path file, List<String> rows) {
        try {
            return Files.writeString(file, String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
