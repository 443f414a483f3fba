package vn.thidua.reference;

import static java.util.stream.Collectors.toMap;
import static vn.thidua.warehouse.schema.Tables.LINEAGE;
import static vn.thidua.warehouse.schema.Tables.MEASURE;
import static vn.thidua.warehouse.schema.Tables.MEMBERSHIP;
import static vn.thidua.warehouse.schema.Tables.PERIOD;
import static vn.thidua.warehouse.schema.Tables.ROSTER;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.schema.tables.records.CandidateLineageRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateMeasureRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateMembershipRecord;
import vn.thidua.warehouse.schema.tables.records.CandidatePeriodRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateRosterRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateSubjectRecord;

/** Turns checked reference data into candidate rows of a load. */
public final class ReferenceCandidates {
    private ReferenceCandidates() {}

    /**
     * The tables that a load of reference data brings whole: rows that the files lack end with the publish. Periods are
     * among them, so every quarter, half, nine months and year from {@value StandardPeriods#FIRST} to
     * {@value StandardPeriods#LAST} in both calendars is brought each time, beside the named spans.
     */
    public static List<Table<? extends Record>> whole() {
        return List.of(SUBJECT, MEMBERSHIP, LINEAGE, MEASURE, ROSTER, PERIOD);
    }

    /** Adds the candidates of all tables to {@code load}; returns their number. */
    public static int append(Loads loads, LoadId load, ReferenceData data) {
        var ids = data.measures().stream().collect(toMap(Measure::code, Measure::id));
        var subjects =
                data.subjects().stream().map(ReferenceCandidates::subject).toList();
        var memberships =
                data.memberships().stream().map(ReferenceCandidates::membership).toList();
        var lineage = data.lineage().stream().map(ReferenceCandidates::lineage).toList();
        var measures =
                data.measures().stream().map(measure -> measure(measure, ids)).toList();
        var roster = data.roster().stream().map(entry -> roster(entry, ids)).toList();
        var periods = periods(data.periods());
        loads.append(load, subjects);
        loads.append(load, memberships);
        loads.append(load, lineage);
        loads.append(load, measures);
        loads.append(load, roster);
        loads.append(load, periods);
        return subjects.size() + memberships.size() + lineage.size() + measures.size() + roster.size() + periods.size();
    }

    private static CandidateSubjectRecord subject(Subject subject) {
        var row = new CandidateSubjectRecord();
        row.setId(subject.id().value());
        row.setCode(subject.code());
        row.setType(subject.type().dbText());
        row.setKind(subject.kind().dbText());
        row.setNameVi(subject.nameVi());
        row.setNameEn(subject.nameEn());
        row.setShortVi(subject.shortVi());
        row.setParentId(id(subject.parent()));
        row.setOwner(subject.owner());
        row.setNumber(subject.number());
        row.setValidFrom(subject.validity().from());
        row.setValidTo(subject.validity().to());
        row.setUrban(subject.urban());
        row.setAreaKm2(scaled(subject.areaKm2(), 3));
        row.setSortKey(subject.sortKey());
        row.setSearchKey(subject.searchKey());
        row.setSource(subject.source());
        row.setDataset(subject.dataset() == null ? null : subject.dataset().dbText());
        return row;
    }

    private static CandidateMembershipRecord membership(Membership membership) {
        var row = new CandidateMembershipRecord();
        row.setClusterId(membership.cluster().value());
        row.setUnitId(membership.unit().value());
        row.setRole(membership.role().dbText());
        row.setValidFrom(membership.validity().from());
        row.setValidTo(membership.validity().to());
        return row;
    }

    private static CandidateLineageRecord lineage(Lineage lineage) {
        var row = new CandidateLineageRecord();
        row.setOldId(lineage.former().value());
        row.setNewId(lineage.present().value());
        row.setWeight(lineage.weight());
        row.setAreaKm2(lineage.areaKm2());
        row.setMethod(lineage.method());
        return row;
    }

    private static CandidateMeasureRecord measure(Measure measure, Map<MeasureCode, Integer> ids) {
        var row = new CandidateMeasureRecord();
        row.setId(measure.id());
        row.setCode(measure.code().value());
        row.setNameVi(measure.nameVi());
        row.setNameEn(measure.nameEn());
        row.setUnitVi(measure.unitVi());
        row.setUnitEn(measure.unitEn());
        row.setKind(measure.kind().dbText());
        row.setBetter(measure.better().dbText());
        row.setScale(measure.scale());
        row.setDecimals(measure.decimals());
        row.setPartOf(measure.partOf() == null ? null : ids.get(measure.partOf()));
        row.setValidFrom(measure.validity().from());
        row.setValidTo(measure.validity().to());
        row.setSearchKey(measure.searchKey());
        return row;
    }

    private static CandidateRosterRecord roster(RosterEntry entry, Map<MeasureCode, Integer> ids) {
        var row = new CandidateRosterRecord();
        row.setMeasureId(ids.get(entry.measure()));
        row.setSubjectKind(entry.kind().dbText());
        row.setSubjectId(id(entry.subject()));
        row.setPeriodicity(entry.periodicity().dbText());
        row.setValidFrom(entry.validity().from());
        row.setValidTo(entry.validity().to());
        return row;
    }

    private static List<CandidatePeriodRecord> periods(List<NamedPeriod> spans) {
        var vi = new Formats(Language.VI);
        var en = new Formats(Language.EN);
        var rows = new ArrayList<CandidatePeriodRecord>();
        for (var period : StandardPeriods.all()) {
            rows.add(period(period, vi.period(period), en.period(period)));
        }
        for (var span : spans) {
            rows.add(period(span.period(), span.labelVi(), span.labelEn()));
        }
        return rows;
    }

    private static CandidatePeriodRecord period(Period period, String labelVi, String labelEn) {
        var row = new CandidatePeriodRecord();
        row.setId(period.id());
        row.setCode(period.code());
        row.setCalendar(period.calendar().dbText());
        row.setKind(period.kind().dbText());
        row.setFirstDay(period.first());
        row.setLastDay(period.last());
        row.setYear(period.year());
        row.setQuarter(period.kind() == PeriodKind.QUARTER ? period.quarterOfYear() : null);
        row.setLabelVi(labelVi);
        row.setLabelEn(labelEn);
        return row;
    }

    private static @Nullable Integer id(@Nullable SubjectId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int decimals) {
        return number == null ? null : number.setScale(decimals, RoundingMode.HALF_UP);
    }
}
