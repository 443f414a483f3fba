package vn.thidua.etl.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.schema.tables.records.CandidateTargetRecord;

/**
 * Illustrative targets: last year's result and a little more, rounded as people round. A cluster's and the city's target
 * is the sum over its units, or for a rate what the units' targets come to together.
 */
final class Targets {
    private static final String HEADER = "indicator,subject,period,origin,value,agreed_on,agreed_by,reason";
    private static final String ORIGIN = "assigned";
    private static final String REASON = "Số liệu minh họa";
    private static final String BY = "Hội nghị giao ước thi đua (minh họa)";

    /**
     * What a target is set for.
     *
     * @param denominator null for a sum; a count or a stock whose last quarter counts
     * @param more growth of a sum, or what is added to a rate
     * @param round full units that a sum is rounded to
     */
    private record Aim(
            String indicator,
            List<String> numerator,
            @Nullable String denominator,
            boolean stock,
            double more,
            long round) {

        static Aim sum(String indicator, String measure, double growth, long round) {
            return new Aim(indicator, List.of(measure), null, false, growth, round);
        }

        static Aim rate(String indicator, String numerator, String denominator, double points) {
            return new Aim(indicator, List.of(numerator), denominator, false, points, 0);
        }

        static Aim stock(String indicator, String numerator, String denominator, double more) {
            return new Aim(indicator, List.of(numerator.split("\\+", -1)), denominator, true, more, 0);
        }
    }

    private static final List<Aim> AIMS = List.of(
            Aim.rate("CREMATION_RATE", "CREMATIONS", "DEATHS", 0.015),
            Aim.rate("RECON_RATE", "RECON_SUCCEEDED", "RECON_CONCLUDED", 0.01),
            Aim.sum("FUND_SEA_TOTAL", "FUND_SEA_RECEIVED", 0.03, 10_000_000),
            Aim.rate("FUND_SEA_TRANSFER_RATE", "FUND_SEA_TRANSFERRED", "FUND_SEA_RECEIVED", 0.02),
            Aim.sum("FUND_POOR_TOTAL", "FUND_POOR_RECEIVED", 0.04, 10_000_000),
            Aim.sum("FUND_GRATITUDE_TOTAL", "FUND_GRATITUDE_RECEIVED", 0.03, 10_000_000),
            Aim.sum("GIFT_TOTAL", "GIFT_COUNT", 0.03, 10),
            Aim.sum("HOUSE_TOTAL", "HOUSE_COUNT", 0.0, 1),
            Aim.sum("SUPPORT_TOTAL", "SUPPORT_VALUE", 0.04, 10_000_000),
            Aim.sum("OUTREACH_TOTAL", "PROP_ATTEND", 0.03, 100),
            Aim.sum("SUPERVISION_TOTAL", "SUPERVISION", 0.02, 1),
            Aim.stock("GRASSROOTS_SUPERVISION_PER_COMMUNE", "PIB_SUPERVISION+CISB_SUPERVISION", "COMMUNES", 0.3),
            Aim.stock("HAMLET_CONF_RATE", "HAMLET_CONF_HELD", "HAMLETS", 0.01),
            Aim.stock("COMMUNE_CONF_RATE", "COMMUNE_CONF_HELD", "COMMUNES", 0.01),
            Aim.sum("CRITIQUE_TOTAL", "CRITIQUES", 0.05, 1),
            Aim.sum("MODELS_REPLICATED_TOTAL", "MODELS_REPLICATED", 0.05, 1),
            Aim.rate("ON_TIME_RATE", "REPORTS_ON_TIME", "REPORTS_DUE", 0.03));

    /** A target agreed at the conference of its year; rates as fractions, money in đồng. */
    private record SetTarget(String indicator, Subject subject, Period year, BigDecimal value) {
        private LocalDate agreedOn() {
            return LocalDate.of(year.year(), 2, 20);
        }

        private String line() {
            return String.join(
                    ",",
                    indicator,
                    subject.code(),
                    year.code(),
                    ORIGIN,
                    value.toPlainString(),
                    agreedOn().toString(),
                    BY,
                    REASON);
        }

        private CandidateTargetRecord candidate() {
            var row = new CandidateTargetRecord();
            row.setDataset(Dataset.ILLUSTRATIVE.dbText());
            row.setIndicator(indicator);
            row.setSubjectId(subject.id().value());
            row.setPeriodId(year.id());
            row.setOrigin(ORIGIN);
            row.setValue(value.setScale(6));
            row.setAgreedAt(agreedOn().atTime(2, 0)); // nine o'clock in Hanoi
            row.setAgreedBy(BY);
            row.setReason(REASON);
            return row;
        }
    }

    /** A unit's target and the weight it has in a rate of its cluster. */
    private record Weighted(double value, double weight) {}

    private final Reference reference;
    /** Year, then unit. */
    private final Map<Integer, Map<Subject, List<Sheet>>> years = new TreeMap<>();

    Targets(Reference reference, List<Sheet> sheets) {
        this.reference = reference;
        for (var sheet : sheets) {
            years.computeIfAbsent(sheet.year(), year -> new LinkedHashMap<>())
                    .computeIfAbsent(sheet.profile().unit(), unit -> new ArrayList<>())
                    .add(sheet);
        }
    }

    /** The targets of 2019 to 2025 as lines of a file, header first. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        all().forEach(target -> lines.add(target.line()));
        return lines;
    }

    /** The same as candidates of the illustrative dataset. */
    List<CandidateTargetRecord> candidates() {
        return all().stream().map(SetTarget::candidate).toList();
    }

    private List<SetTarget> all() {
        var rows = new ArrayList<SetTarget>();
        years.forEach((year, own) -> {
            // the plan of a year starts from the year before, that of the first year from itself
            var base = years.getOrDefault(year - 1, own);
            AIMS.forEach(aim -> add(rows, aim, year, base));
        });
        return rows;
    }

    private void add(List<SetTarget> rows, Aim aim, int year, Map<Subject, List<Sheet>> base) {
        var day = LocalDate.of(year, 2, 20);
        Map<Subject, List<Weighted>> groups = new LinkedHashMap<>();
        base.forEach((unit, sheets) -> {
            var target = target(aim, sheets);
            rows.add(row(aim, unit, year, target.value()));
            groups.computeIfAbsent(reference.city(), subject -> new ArrayList<>())
                    .add(target);
            reference
                    .clusterOf(unit.id(), day)
                    .ifPresent(cluster -> groups.computeIfAbsent(cluster, subject -> new ArrayList<>())
                            .add(target));
        });
        groups.forEach((group, targets) -> rows.add(row(aim, group, year, together(aim, targets))));
    }

    private static Weighted target(Aim aim, List<Sheet> sheets) {
        double numerator = aim.numerator().stream()
                .mapToDouble(measure -> total(sheets, measure))
                .sum();
        if (aim.denominator() == null) {
            return new Weighted(Math.ceil(numerator * (1 + aim.more()) / aim.round()) * aim.round(), 1);
        }
        double denominator =
                aim.stock() ? value(sheets.getLast(), aim.denominator()) : total(sheets, aim.denominator());
        double rate = denominator == 0 ? 0 : numerator / denominator;
        boolean share = !aim.indicator().startsWith("GRASSROOTS");
        double raised = rate + aim.more();
        double rounded = share ? Math.min(1, Math.ceil(raised * 200) / 200) : Math.ceil(raised * 10) / 10;
        return new Weighted(rounded, denominator);
    }

    private static double together(Aim aim, List<Weighted> targets) {
        double weights = targets.stream().mapToDouble(Weighted::weight).sum();
        double sum = targets.stream()
                .mapToDouble(target -> target.value() * target.weight())
                .sum();
        return aim.denominator() == null ? sum : weights == 0 ? 0 : sum / weights;
    }

    private static double total(List<Sheet> sheets, String measure) {
        return sheets.stream().mapToDouble(sheet -> value(sheet, measure)).sum();
    }

    private static double value(Sheet sheet, String measure) {
        return sheet.values().getOrDefault(measure, 0L);
    }

    private static SetTarget row(Aim aim, Subject subject, int year, double value) {
        var number = BigDecimal.valueOf(value).setScale(aim.denominator() == null ? 0 : 6, RoundingMode.HALF_UP);
        return new SetTarget(aim.indicator(), subject, Period.year(year), number);
    }
}
