package vn.thidua.reference;

import static java.util.stream.Collectors.toMap;
import static vn.thidua.warehouse.schema.Tables.LINEAGE;
import static vn.thidua.warehouse.schema.Tables.MEASURE;
import static vn.thidua.warehouse.schema.Tables.MEMBERSHIP;
import static vn.thidua.warehouse.schema.Tables.PERIOD;
import static vn.thidua.warehouse.schema.Tables.ROSTER;
import static vn.thidua.warehouse.schema.Tables.SUBJECT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.schema.tables.records.MeasureRecord;
import vn.thidua.warehouse.schema.tables.records.SubjectRecord;

/**
 * Reads the reference data of one edition: six small tables, about a thousand rows. Records are taken by field name,
 * since a preview is a union without a record type of its own.
 */
final class ReferenceQuery {
    private final Snapshot snapshot;

    ReferenceQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    ReferenceData read() {
        var measures = measures();
        var codes = measures.stream().collect(toMap(Measure::id, Measure::code));
        return new ReferenceData(subjects(), memberships(), lineage(), measures, roster(codes), periods());
    }

    private List<Subject> subjects() {
        return snapshot.db()
                .select()
                .from(snapshot.of(SUBJECT))
                .orderBy(SUBJECT.ID)
                .fetchInto(SUBJECT)
                .map(ReferenceQuery::subject);
    }

    private static Subject subject(SubjectRecord row) {
        return new Subject(
                new SubjectId(row.getId()),
                row.getCode(),
                word(SubjectKind.class, row.getKind()),
                row.getNameVi(),
                row.getNameEn(),
                row.getShortVi(),
                id(row.getParentId()),
                row.getOwner(),
                row.getNumber(),
                new Validity(row.getValidFrom(), row.getValidTo()),
                row.getUrban(),
                row.getAreaKm2(),
                row.getSortKey(),
                row.getSearchKey(),
                row.getSource(),
                row.getDataset() == null ? null : word(Dataset.class, row.getDataset()));
    }

    private List<Membership> memberships() {
        return snapshot.db()
                .select()
                .from(snapshot.of(MEMBERSHIP))
                .orderBy(MEMBERSHIP.CLUSTER_ID, MEMBERSHIP.VALID_FROM, MEMBERSHIP.ROLE, MEMBERSHIP.UNIT_ID)
                .fetchInto(MEMBERSHIP)
                .map(row -> new Membership(
                        new SubjectId(row.getClusterId()),
                        new SubjectId(row.getUnitId()),
                        word(Role.class, row.getRole()),
                        new Validity(row.getValidFrom(), row.getValidTo())));
    }

    private List<Lineage> lineage() {
        return snapshot.db()
                .select()
                .from(snapshot.of(LINEAGE))
                .orderBy(LINEAGE.OLD_ID, LINEAGE.NEW_ID)
                .fetchInto(LINEAGE)
                .map(row -> new Lineage(
                        new SubjectId(row.getOldId()),
                        new SubjectId(row.getNewId()),
                        row.getWeight(),
                        row.getAreaKm2(),
                        row.getMethod()));
    }

    private List<Measure> measures() {
        var rows = snapshot.db()
                .select()
                .from(snapshot.of(MEASURE))
                .orderBy(MEASURE.ID)
                .fetchInto(MEASURE);
        var codes = rows.stream().collect(toMap(MeasureRecord::getId, row -> new MeasureCode(row.getCode())));
        return rows.map(row -> measure(row, row.getPartOf() == null ? null : codes.get(row.getPartOf())));
    }

    private static Measure measure(MeasureRecord row, @Nullable MeasureCode partOf) {
        return new Measure(
                row.getId(),
                new MeasureCode(row.getCode()),
                row.getNameVi(),
                row.getNameEn(),
                row.getUnitVi(),
                row.getUnitEn(),
                word(MeasureKind.class, row.getKind()),
                word(Better.class, row.getBetter()),
                row.getScale(),
                row.getDecimals(),
                partOf,
                new Validity(row.getValidFrom(), row.getValidTo()),
                row.getSearchKey());
    }

    private List<RosterEntry> roster(Map<Integer, MeasureCode> codes) {
        return snapshot.db()
                .select()
                .from(snapshot.of(ROSTER))
                .orderBy(ROSTER.MEASURE_ID, ROSTER.VALID_FROM, ROSTER.SUBJECT_KIND, ROSTER.SUBJECT_ID)
                .fetchInto(ROSTER)
                .map(row -> new RosterEntry(
                        Objects.requireNonNull(codes.get(row.getMeasureId()), "roster names a measure"),
                        word(SubjectKind.class, row.getSubjectKind()),
                        id(row.getSubjectId()),
                        new Validity(row.getValidFrom(), row.getValidTo()),
                        word(Periodicity.class, row.getPeriodicity())));
    }

    private List<NamedPeriod> periods() {
        return snapshot.db()
                .select()
                .from(snapshot.of(PERIOD))
                .where(PERIOD.KIND.eq(PeriodKind.SPAN.dbText()))
                .orderBy(PERIOD.FIRST_DAY, PERIOD.LAST_DAY)
                .fetchInto(PERIOD)
                .map(row -> new NamedPeriod(
                        Period.span(row.getFirstDay(), row.getLastDay()), row.getLabelVi(), row.getLabelEn()));
    }

    private static @Nullable SubjectId id(@Nullable Integer id) {
        return id == null ? null : new SubjectId(id);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
