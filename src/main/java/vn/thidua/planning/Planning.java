package vn.thidua.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.TargetOrigin;
import vn.thidua.indicator.TargetRow;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.CandidateTargetRecord;

/** Puts planning sheets together, and turns what was agreed into an edition. */
@Component
public class Planning {
    private final Warehouse warehouse;
    private final References references;
    private final Indicators indicators;
    private final Targets targets;
    private final Proposals proposals;
    private final Loads loads;
    private final Publishing publishing;
    private final Audit audit;
    private final Clock clock;

    Planning(
            Warehouse warehouse,
            References references,
            Indicators indicators,
            Targets targets,
            Proposals proposals,
            Loads loads,
            Publishing publishing,
            Audit audit,
            Clock clock) {
        this.warehouse = warehouse;
        this.references = references;
        this.indicators = indicators;
        this.targets = targets;
        this.proposals = proposals;
        this.loads = loads;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The sheet of one indicator and year in the newest edition.
     *
     * @throws IllegalArgumentException if the indicator does not exist
     */
    public PlanSheet sheet(Dataset dataset, IndicatorCode code, int year) {
        var indicator = indicators
                .find(code)
                .orElseThrow(() -> new IllegalArgumentException("no indicator has the code " + code));
        var edition = warehouse.head();
        var reference = references.at(warehouse.at(edition), dataset);
        var planned = Period.year(year);
        var results = indicators
                .answer(new Question(
                        List.of(code),
                        Breakdown.UNIT,
                        Grain.YEAR,
                        Period.year(year - 2),
                        Period.year(year - 1),
                        dataset,
                        edition,
                        Scope.all()))
                .rows();
        var agreed = targets.at(edition, dataset, List.of(code), planned).stream()
                .filter(target -> target.origin() == TargetOrigin.ASSIGNED)
                .collect(Collectors.toMap(TargetRow::subject, TargetRow::value));
        var proposed = proposals.of(dataset, planned).stream()
                .filter(proposal -> proposal.key().indicator().equals(code))
                .collect(Collectors.toMap(proposal -> proposal.key().subject(), Function.identity()));
        var rows = reference.unitsAt(planned.last()).stream()
                .map(unit -> row(unit, reference, planned, results, agreed, proposed))
                .sorted(Comparator.comparing(
                        PlanRow::cluster, Comparator.nullsLast(Comparator.comparing(Subject::sortKey))))
                .toList();
        return new PlanSheet(edition, dataset, indicator, planned, reference.city(), rows);
    }

    private static PlanRow row(
            Subject unit,
            Reference reference,
            Period year,
            List<Row> results,
            Map<SubjectId, BigDecimal> agreed,
            Map<SubjectId, Proposal> proposed) {
        var before = result(results, unit, year.year() - 1);
        var earlier = result(results, unit, year.year() - 2);
        var weight = before == null ? null : before.denominator();
        return new PlanRow(
                unit,
                reference.clusterOf(unit.id(), year.last()).orElse(null),
                earlier == null ? null : earlier.value(),
                before == null ? null : before.value(),
                weight == null ? BigDecimal.ONE : weight,
                agreed.get(unit.id()),
                proposed.get(unit.id()));
    }

    private static @Nullable Row result(List<Row> results, Subject unit, int year) {
        return results.stream()
                .filter(row -> row.subject().equals(unit.id()) && row.period().year() == year)
                .findFirst()
                .orElse(null);
    }

    /**
     * Makes what is proposed for a year part of the next edition: the units' targets, and what they come to for their
     * clusters and the city. Proposals that were taken back leave the agreed target as it is.
     *
     * @param codes the indicators that are agreed
     */
    public PublishOutcome agree(Dataset dataset, int year, List<IndicatorCode> codes, String who, String reason) {
        var load = loads.begin(EditionKind.TARGET);
        List<CandidateTargetRecord> candidates = new ArrayList<>();
        List<Proposal> agreed = new ArrayList<>();
        for (var code : codes) {
            var sheet = sheet(dataset, code, year);
            var open = sheet.rows().stream()
                    .map(PlanRow::proposal)
                    .filter(Objects::nonNull)
                    .filter(proposal -> proposal.value() != null)
                    .toList();
            if (open.isEmpty()) {
                continue;
            }
            agreed.addAll(open);
            for (var row : sheet.rows()) {
                var value = row.target();
                if (row.proposal() != null && value != null) {
                    candidates.add(candidate(sheet, row.unit(), value, who, reason));
                }
            }
            for (var cluster : sheet.clusters()) {
                var total = sheet.total(sheet.of(cluster), PlanRow::target);
                if (total != null) {
                    candidates.add(candidate(sheet, cluster, total, who, reason));
                }
            }
            var total = sheet.total(sheet.rows(), PlanRow::target);
            if (total != null) {
                candidates.add(candidate(sheet, sheet.city(), total, who, reason));
            }
        }
        loads.append(load, candidates);
        return publishing.publish(load, who, indicators.digest(codes), List.of(), published -> {
            proposals.agreed(agreed, published.edition());
            audit.recordAs(who, "target.agreed", "edition " + published.edition(), reason);
        });
    }

    private CandidateTargetRecord candidate(
            PlanSheet sheet, Subject subject, BigDecimal value, String who, String reason) {
        var row = new CandidateTargetRecord();
        row.setDataset(sheet.dataset().dbText());
        row.setIndicator(sheet.indicator().code().value());
        row.setSubjectId(subject.id().value());
        row.setPeriodId(sheet.year().id());
        row.setOrigin(TargetOrigin.ASSIGNED.dbText());
        row.setValue(value.setScale(6, RoundingMode.HALF_UP));
        row.setAgreedAt(LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
        row.setAgreedBy(who);
        row.setReason(reason);
        return row;
    }

    /** The indicators that targets can be set for, in their order. */
    public List<Indicator> indicators() {
        return indicators.all();
    }

    /** The edition that sheets are read from. */
    public EditionNumber edition() {
        return warehouse.head();
    }

    /** The year to plan: the one after the latest with figures of the dataset. */
    public int nextYear(Dataset dataset) {
        return indicators
                .latestQuarter(warehouse.head(), dataset)
                .map(quarter -> quarter.year() + 1)
                .orElseGet(() -> LocalDate.now(clock).getYear() + 1);
    }
}
