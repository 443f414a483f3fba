package vn.thidua.etl.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns sheets into files as they reach the office: grouped, with gaps and slips, the corrections in later files. */
final class Reporting {
    /** Figures that people correct afterwards; no rule ties them to another figure. */
    private static final List<String> CORRECTED =
            List.of("PROP_ATTEND", "SUPERVISION", "GIFT_VALUE", "SUPPORT_VALUE", "PIB_SUPERVISION");

    private static final double CORRECTION = 0.03;
    private static final String WITHDRAWN = "rút số liệu";

    private final Map<String, ReportFile> reports = new LinkedHashMap<>();
    private final Map<String, ReportFile> corrections = new LinkedHashMap<>();

    /** Adds one unit's sheet to the file of its group and quarter. */
    void add(String group, Sheet sheet, Habits habits) {
        var name = sheet.quarter().code() + "-" + group;
        var slips = Slip.PLANTED.stream()
                .filter(slip -> slip.file().equals(name) && slip.unit().equals(unit(sheet)))
                .toList();
        if (slips.isEmpty() && habits.silent(sheet)) {
            return;
        }
        var file = reports.computeIfAbsent(name, n -> new ReportFile(n, style(group, sheet)));
        var received = habits.received(sheet);
        var corrected = slips.isEmpty() && sheet.dice().chance("correction", CORRECTION)
                ? CORRECTED.get(sheet.dice().between("which", 0, CORRECTED.size() - 1))
                : null;
        for (var entry : sheet.values().entrySet()) {
            var measure = entry.getKey();
            long value = entry.getValue();
            var line = line(sheet, measure, CellWriter.write(sheet, measure, value), received);
            var slip = slips.stream().filter(s -> s.measure().equals(measure)).findFirst();
            if (slip.isPresent()) {
                spoil(file, line, sheet, slip.get());
                correct(sheet, line.with(measure, Long.toString(value)), received);
            } else if (measure.equals(corrected) && value > 0) {
                file.add(line.with(measure, Long.toString(wrong(sheet, value))));
                correct(sheet, line, received);
            } else if (habits.empty(sheet, measure)) {
                file.add(line.with(measure, CellWriter.MISSING));
            } else {
                file.add(line);
            }
        }
        sheet.notApplicable().forEach(measure -> file.add(line(sheet, measure, CellWriter.NOT_APPLICABLE, received)));
    }

    /** Adds the rows that belong to nobody's sheet, and takes one figure back. */
    void finish() {
        for (var slip : Slip.PLANTED) {
            if (slip.adds()) {
                var file = Objects.requireNonNull(reports.get(slip.file()), slip.file());
                var day = LocalDate.of(Integer.parseInt(slip.quarter().substring(0, 4)), 10, 2);
                file.add(new ReportFile.Line(slip.unit(), slip.quarter(), slip.measure(), "120", day), slip.trouble());
            }
        }
        corrections
                .computeIfAbsent("dinh-chinh-2023", Reporting::correction)
                .add(new ReportFile.Line("273", "2023Q2", "GIFT_HOUSEHOLDS", WITHDRAWN, LocalDate.of(2023, 8, 15)));
    }

    List<ReportFile> reports() {
        return List.copyOf(reports.values());
    }

    List<ReportFile> corrections() {
        return List.copyOf(corrections.values());
    }

    List<ReportFile.Expected> expected() {
        var all = new ArrayList<ReportFile.Expected>();
        reports.values().forEach(file -> all.addAll(file.expected()));
        return all;
    }

    private static ReportFile correction(String name) {
        return new ReportFile(name, ReportFile.Style.PLAIN);
    }

    /** Cluster 4 saved from a spreadsheet in its first two years. */
    private static ReportFile.Style style(String group, Sheet sheet) {
        return group.equals("C4") && sheet.year() <= 2020 ? ReportFile.Style.SPREADSHEET : ReportFile.Style.PLAIN;
    }

    private void correct(Sheet sheet, ReportFile.Line line, LocalDate received) {
        var later = received.plusDays(sheet.dice().between("correction comes", 12, 45));
        corrections
                .computeIfAbsent("dinh-chinh-" + sheet.year(), Reporting::correction)
                .add(new ReportFile.Line(line.unit(), line.period(), line.measure(), line.value(), later));
    }

    private static void spoil(ReportFile file, ReportFile.Line line, Sheet sheet, Slip slip) {
        long value = Objects.requireNonNull(sheet.values().get(slip.measure()), slip.measure());
        switch (slip.trouble()) {
            case PART_ABOVE_WHOLE -> {
                var whole = slip.measure().equals("CREMATIONS") ? "DEATHS" : "RECON_CONCLUDED";
                long more = Objects.requireNonNull(sheet.values().get(whole), whole) + 3;
                file.add(line.with(slip.measure(), Long.toString(more)), slip.trouble());
            }
            case THOUSANDFOLD ->
                file.add(line.with(slip.measure(), Long.toString(Math.max(1, value) * 1000)), slip.trouble());
            case UNKNOWN_MEASURE -> file.add(line.with("CREMATION", Long.toString(value)), slip.trouble());
            case NEGATIVE -> file.add(line.with(slip.measure(), "-" + Math.max(1, value)), slip.trouble());
            case WRONG_UNIT_OF_MEASURE -> file.add(line.with(slip.measure(), value + " tấn"), slip.trouble());
            case SCALE_MISSING -> file.add(line.with(slip.measure(), "\"1,5\""), slip.trouble());
            case TWO_VALUES -> {
                file.add(line.with(slip.measure(), Long.toString(value)), slip.trouble());
                file.add(line.with(slip.measure(), Long.toString(value + 40)), slip.trouble());
            }
            case UNKNOWN_UNIT, UNKNOWN_PERIOD, UNIT_NOT_IN_PERIOD -> file.add(line);
        }
    }

    /** A figure as it was first reported: by 5 to 20 % too high or too low. */
    private static long wrong(Sheet sheet, long value) {
        double off = 0.05 + 0.15 * sheet.dice().fraction("how far off");
        long changed = Math.round(value * (sheet.dice().chance("too high", 0.5) ? 1 + off : 1 - off));
        return changed == value ? value + 1 : changed;
    }

    private static ReportFile.Line line(Sheet sheet, String measure, String value, LocalDate received) {
        return new ReportFile.Line(unit(sheet), sheet.quarter().code(), measure, value, received);
    }

    private static String unit(Sheet sheet) {
        return sheet.profile().unit().code();
    }
}
