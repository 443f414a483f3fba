package vn.thidua.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Level;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;

/** One figure of a test, written with codes: {@code Given.of("017", "2022Q1", "DEATHS", 40)}. */
public record Given(
        Dataset dataset,
        String subject,
        String period,
        String measure,
        Level level,
        Basis basis,
        String reporter,
        CellState state,
        Quantity quantity,
        LocalDate asOf) {

    public static Given of(String subject, String period, String measure, long value) {
        return of(subject, period, measure, Quantity.exact(value));
    }

    public static Given of(String subject, String period, String measure, Quantity quantity) {
        return new Given(
                Dataset.REPORTS,
                subject,
                period,
                measure,
                Level.ALL,
                Basis.PERIOD,
                subject,
                CellState.VALUE,
                quantity,
                null);
    }

    public static Given of(String subject, String period, String measure, CellState state) {
        return new Given(
                Dataset.REPORTS,
                subject,
                period,
                measure,
                Level.ALL,
                Basis.PERIOD,
                subject,
                state,
                state == CellState.NONE_OCCURRED ? Quantity.ZERO : null,
                null);
    }

    public Given in(Dataset other) {
        return new Given(other, subject, period, measure, level, basis, reporter, state, quantity, asOf);
    }

    public Given level(Level other) {
        return new Given(dataset, subject, period, measure, other, basis, reporter, state, quantity, asOf);
    }

    public Given basis(Basis other) {
        return new Given(dataset, subject, period, measure, level, other, reporter, state, quantity, asOf);
    }

    public Given by(String other) {
        return new Given(dataset, subject, period, measure, level, basis, other, state, quantity, asOf);
    }

    public Given asOf(LocalDate day) {
        return new Given(dataset, subject, period, measure, level, basis, reporter, state, quantity, day);
    }

    public CandidateObservationRecord row(Reference reference) {
        var row = new CandidateObservationRecord();
        row.setDataset(dataset.dbText());
        row.setSubjectId(reference.subject(subject).orElseThrow().id().value());
        row.setPeriodId(Period.parse(period).orElseThrow().id());
        row.setMeasureId(
                reference.measure(new MeasureCode(measure)).orElseThrow().id());
        row.setLevel(level.dbText());
        row.setBasis(basis.dbText());
        row.setReporterId(reference.subject(reporter).orElseThrow().id().value());
        row.setState(state.dbText());
        if (quantity != null) {
            row.setValue(scaled(quantity.value()));
            row.setLow(scaled(quantity.low()));
            row.setHigh(scaled(quantity.high()));
        }
        row.setApproximate(quantity != null && quantity.approximate());
        row.setAsOf(asOf);
        row.setSubmissionId(1L);
        return row;
    }

    private static BigDecimal scaled(BigDecimal number) {
        return number == null ? null : number.setScale(3);
    }
}
