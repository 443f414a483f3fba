package vn.thidua.dashboard;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceCandidates;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateTargetRecord;

/**
 * Figures of 30 districts for eight quarters that follow simple formulas, so that tests can compute them: unit number n
 * (its place in the list, from 0), quarter number q (from 0). In the last quarter the units 4 and 17 have not reported.
 */
public final class DemoFigures {
    static final List<Integer> LATE = List.of(4, 17);
    private static final Period FIRST = Period.quarter(2021, 1);
    private static final int QUARTERS = 8;

    private final Loads loads;
    private final Publishing publishing;
    private final References references;

    public DemoFigures(Loads loads, Publishing publishing, References references) {
        this.loads = loads;
        this.publishing = publishing;
        this.references = references;
    }

    /** Reference data, then figures, then targets: three editions. */
    public EditionNumber publish() {
        var load =
                loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(org.jooq.Table[]::new));
        ReferenceCandidates.append(loads, load, ReferenceFolders.shipped().data());
        edition(publishing.publish(load, "test", null, List.of(), published -> {}));
        figures();
        return targets();
    }

    private EditionNumber figures() {
        Reference reference = references.current();
        List<CandidateObservationRecord> rows = new ArrayList<>();
        List<Subject> units = reference.unitsAt(Period.quarter(2022, 4).last());
        Period quarter = FIRST;
        for (int q = 0; q < QUARTERS; q++) {
            for (int n = 0; n < units.size(); n++) {
                if (q < QUARTERS - 1 || !LATE.contains(n)) {
                    int unit = n;
                    int at = q;
                    Period period = quarter;
                    values(unit, at)
                            .forEach((measure, value) ->
                                    rows.add(row(reference, units.get(unit), period, measure, value)));
                }
            }
            quarter = next(quarter);
        }
        var load = loads.begin(EditionKind.LOAD);
        loads.append(load, rows);
        return edition(publishing.publish(load, "test", null, List.of(), published -> {}));
    }

    private static Period next(Period quarter) {
        return quarter.quarterOfYear() == 4
                ? Period.quarter(quarter.year() + 1, 1)
                : Period.quarter(quarter.year(), quarter.quarterOfYear() + 1);
    }

    /** What unit {@code n} reports for quarter {@code q}. */
    static Map<String, Long> values(int n, int q) {
        Map<String, Long> values = new LinkedHashMap<>();
        long deaths = 200 + 7L * n + 5L * (q % 4);
        long concluded = 30 + n + q % 4;
        long registered = 400_000_000L + 9_000_000L * n;
        long received = registered * (60 + 5 * (n % 7) + q % 4) / 100;
        values.put("DEATHS", deaths);
        values.put("CREMATIONS", deaths * (62 + n % 12 * 2 + q) / 100);
        values.put("RECON_RECEIVED", concluded + 3);
        values.put("RECON_IN_PROGRESS", 3L);
        values.put("RECON_CONCLUDED", concluded);
        values.put("RECON_SUCCEEDED", concluded * (78 + n % 9 * 2) / 100);
        values.put("FUND_SEA_REGISTERED", registered);
        values.put("FUND_SEA_RECEIVED", received);
        values.put("FUND_SEA_TRANSFERRED", received * (70 + n % 5 * 6) / 100);
        values.put("FUND_POOR_RECEIVED", 900_000_000L + 21_000_000L * n + 40_000_000L * (q % 4));
        values.put("FUND_POOR_SPENT", 600_000_000L + 17_000_000L * n);
        values.put("FUND_POOR_BALANCE", 300_000_000L + 4_000_000L * n);
        values.put("FUND_GRATITUDE_RECEIVED", 250_000_000L + 5_000_000L * n);
        values.put("GIFT_COUNT", 500L + 11 * n);
        values.put("GIFT_VALUE", 250_000_000L + 5_500_000L * n);
        values.put("HOUSE_COUNT", (long) (n % 6));
        values.put("HOUSE_VALUE", 50_000_000L * (n % 6));
        values.put("PROP_CONF", 60L + n);
        values.put("PROP_ATTEND", 5_000L + 90 * n + 100 * q);
        values.put("SUPERVISION", 12L + n % 8);
        values.put("CRITIQUES", 2L + n % 3);
        values.put("HAMLETS", 120L + n);
        values.put("HAMLET_CONF_HELD", 110L + n);
        values.put("MODELS_REPLICATED", (long) (n % 4));
        values.put("REPORTS_DUE", 1L);
        values.put("REPORTS_ON_TIME", n % 5 == 0 ? 0L : 1L);
        return values;
    }

    private static CandidateObservationRecord row(
            Reference reference, Subject unit, Period period, String measure, long value) {
        BigDecimal amount = BigDecimal.valueOf(value).setScale(3);
        CandidateObservationRecord row = new CandidateObservationRecord();
        row.setDataset(Dataset.ILLUSTRATIVE.dbText());
        row.setSubjectId(unit.id().value());
        row.setPeriodId(period.id());
        row.setMeasureId(
                reference.measure(new MeasureCode(measure)).orElseThrow().id());
        row.setLevel("all");
        row.setBasis("period");
        row.setReporterId(unit.id().value());
        row.setState(value == 0 ? "none_occurred" : "value");
        row.setValue(amount);
        row.setLow(amount);
        row.setHigh(amount);
        row.setApproximate(false);
        row.setSubmissionId(1L);
        return row;
    }

    private EditionNumber targets() {
        Reference reference = references.current();
        var day = Period.quarter(2022, 4).last();
        List<CandidateTargetRecord> rows = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>(reference.unitsAt(day));
        subjects.addAll(reference.clustersAt(day));
        subjects.add(reference.city());
        for (Subject subject : subjects) {
            for (int year : List.of(2021, 2022)) {
                rows.add(target(subject, year, "CREMATION_RATE", year == 2022 ? "0.80" : "0.76"));
                rows.add(target(subject, year, "RECON_RATE", "0.85"));
            }
            boolean unit = subject.type() == vn.thidua.shared.SubjectType.UNIT;
            int units = unit
                    ? 1
                    : subject.kind() == vn.thidua.reference.SubjectKind.CITY
                            ? 30
                            : reference.members(subject.id(), day).size();
            rows.add(target(subject, 2022, "FUNDS_RECEIVED_TOTAL", String.valueOf(7_600_000_000L * units)));
        }
        var load = loads.begin(EditionKind.TARGET);
        loads.append(load, rows);
        return edition(publishing.publish(load, "test", null, List.of(), published -> {}));
    }

    private static CandidateTargetRecord target(Subject subject, int year, String indicator, String value) {
        CandidateTargetRecord row = new CandidateTargetRecord();
        row.setDataset(Dataset.ILLUSTRATIVE.dbText());
        row.setIndicator(indicator);
        row.setSubjectId(subject.id().value());
        row.setPeriodId(Period.year(year).id());
        row.setOrigin("assigned");
        row.setValue(new BigDecimal(value).setScale(6));
        row.setAgreedAt(LocalDateTime.of(year, 2, 28, 9, 0));
        row.setAgreedBy("planner");
        return row;
    }

    /** Every unit of another quarter reports {@link #values} of {@code q}: a further edition. */
    EditionNumber report(Period quarter, int q) {
        Reference reference = references.current();
        List<Subject> units = reference.unitsAt(quarter.last());
        List<CandidateObservationRecord> rows = new ArrayList<>();
        for (int n = 0; n < units.size(); n++) {
            Subject unit = units.get(n);
            values(n, q).forEach((measure, value) -> rows.add(row(reference, unit, quarter, measure, value)));
        }
        var load = loads.begin(EditionKind.LOAD);
        loads.append(load, rows);
        return edition(publishing.publish(load, "test", null, List.of(), published -> {}));
    }

    /** One unit's cremations of a quarter corrected: a further edition. */
    public EditionNumber correct(String unit, String period, long cremations) {
        return correct(unit, period, Map.of("CREMATIONS", cremations));
    }

    /** Figures of one unit and quarter corrected, by measure: a further edition. */
    EditionNumber correct(String unit, String period, Map<String, Long> figures) {
        Reference reference = references.current();
        Subject subject = reference.subject(unit).orElseThrow();
        Period quarter = Period.parse(period).orElseThrow();
        var load = loads.begin(EditionKind.LOAD);
        loads.append(
                load,
                figures.entrySet().stream()
                        .map(figure -> row(reference, subject, quarter, figure.getKey(), figure.getValue()))
                        .toList());
        return edition(publishing.publish(load, "test", null, List.of(), published -> {}));
    }

    private static EditionNumber edition(PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Published published -> published.edition();
            case PublishOutcome.Unchanged unchanged -> unchanged.edition();
            case PublishOutcome.Refused refused -> throw new AssertionError("refused: " + refused.failures());
        };
    }
}
