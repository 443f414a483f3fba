package vn.thidua.etl.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.etl.spec.RateSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Level;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SpreadsheetText;
import vn.thidua.submission.ValueParser;
import vn.thidua.submission.ValueReading;
import vn.thidua.warehouse.OddCell;
import vn.thidua.warehouse.schema.tables.records.CandidateNoteRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;

/** Reads cells that are not clean: names instead of codes, words and units in the value, rates with their two counts. */
final class CellReader {
    private static final int SCALE = 3;

    private final JobSpec spec;
    private final Dataset dataset;
    private final Reference reference;
    private final ValueParser parser;
    private final CellTexts texts;
    private final ValueFactsOf facts;

    CellReader(JobSpec spec, Dataset dataset, Reference reference, ValueParser parser, LocalDate today) {
        this.spec = spec;
        this.dataset = dataset;
        this.reference = reference;
        this.parser = parser;
        this.texts = new CellTexts(reference, spec.calendar(), today);
        this.facts = new ValueFactsOf(spec, reference);
    }

    /** What became of a cell. */
    sealed interface Outcome {
        /** Candidates; none for an empty cell. */
        record Read(List<CandidateObservationRecord> observations) implements Outcome {}

        /** It cannot be taken as it stands. */
        record Refused(CellFault fault) implements Outcome {}
    }

    private record Key(
            Subject subject,
            Period period,
            Level level,
            Basis basis,
            Subject reporter,
            @Nullable LocalDate asOf) {}

    /** What our own files say is read as it was before it was made harmless for a spreadsheet program. */
    Outcome read(OddCell given) {
        var cell = given.map(SpreadsheetText::original);
        try {
            var measureText = cell.measure();
            var rate = rate(measureText);
            var value = cell.value();
            if (value == null && cell.unit() == null && measureText == null) {
                return new Outcome.Read(List.of());
            }
            var key = key(cell);
            var measure = rate == null ? texts.measure(measureText, key.period()) : null;
            if (value == null) {
                return new Outcome.Read(List.of());
            }
            var reading = parser.read(
                    facts.withUnit(measureText, value), measure == null ? facts.rate(rate) : facts.of(measure));
            return new Outcome.Read(observations(cell, key, measureText, measure, rate, reading));
        } catch (CellFault fault) {
            return new Outcome.Refused(fault);
        }
    }

    private Key key(OddCell cell) throws CellFault {
        CellTexts.requireUnit(cell.unit());
        var period = texts.period(cell.period());
        var subject = texts.unit(cell.unit(), period);
        var reporter = cell.reporter() == null ? subject : texts.reporter(cell.reporter(), period);
        return new Key(
                subject,
                period,
                CellTexts.level(cell.level()),
                CellTexts.basis(cell.basis()),
                reporter,
                CellTexts.day(cell.asOf()));
    }

    private @Nullable RateSpec rate(@Nullable String measure) {
        if (measure == null) {
            return null;
        }
        try {
            return spec.rates().get(new IndicatorCode(measure.strip()));
        } catch (IllegalArgumentException noCode) {
            return null;
        }
    }

    private List<CandidateObservationRecord> observations(
            OddCell cell,
            Key key,
            @Nullable String text,
            @Nullable Measure measure,
            @Nullable RateSpec rate,
            ValueReading reading)
            throws CellFault {
        return switch (reading) {
            case ValueReading.Understood understood -> understood(cell, key, text, measure, rate, understood);
            case ValueReading.Pair pair -> pair(cell, key, rate, pair);
            case ValueReading.Share share ->
                List.of(row(cell, key, share(text, key), CellState.VALUE, share.percent()));
            case ValueReading.Unclear unclear -> throw new CellFault("value", unclear.fault());
            case ValueReading.Wrong wrong -> throw new CellFault("value", wrong.fault());
        };
    }

    private List<CandidateObservationRecord> understood(
            OddCell cell,
            Key key,
            @Nullable String text,
            @Nullable Measure measure,
            @Nullable RateSpec rate,
            ValueReading.Understood understood)
            throws CellFault {
        if (understood.state() == CellState.MISSING && isBlank(cell.value())) {
            return List.of();
        }
        if (measure != null) {
            return List.of(row(cell, key, measure, understood.state(), understood.quantity()));
        }
        if (rate == null || understood.state() == CellState.VALUE) {
            throw new CellFault("measure", CellFaults.unknownMeasure(String.valueOf(text), ""));
        }
        return List.of(
                row(cell, key, counted(rate.numerator(), key), understood.state(), understood.quantity()),
                row(cell, key, counted(rate.denominator(), key), understood.state(), understood.quantity()));
    }

    private List<CandidateObservationRecord> pair(
            OddCell cell, Key key, @Nullable RateSpec rate, ValueReading.Pair pair) throws CellFault {
        if (rate == null) {
            throw new CellFault("value", CellFaults.pairWithoutRate(String.valueOf(cell.value())));
        }
        return List.of(
                row(cell, key, counted(rate.numerator(), key), CellState.VALUE, pair.numerator()),
                row(cell, key, counted(rate.denominator(), key), CellState.VALUE, pair.denominator()));
    }

    private Measure share(@Nullable String text, Key key) throws CellFault {
        var measure = texts.measure(text, key.period());
        if (measure.kind() != MeasureKind.SHARE) {
            throw new CellFault("value", CellFaults.shareOfCount(measure.code().value()));
        }
        return measure;
    }

    private Measure counted(MeasureCode code, Key key) throws CellFault {
        return texts.measure(code.value(), key.period());
    }

    private CandidateObservationRecord row(
            OddCell cell, Key key, Measure measure, CellState state, @Nullable Quantity quantity) {
        var row = new CandidateObservationRecord();
        row.setDataset(dataset.dbText());
        row.setSubjectId(key.subject().id().value());
        row.setPeriodId(key.period().id());
        row.setMeasureId(measure.id());
        row.setLevel(key.level().dbText());
        row.setBasis(key.basis().dbText());
        row.setReporterId(key.reporter().id().value());
        row.setState(state.dbText());
        row.setValue(quantity == null ? null : scaled(quantity.value()));
        row.setLow(quantity == null ? null : scaled(quantity.low()));
        row.setHigh(quantity == null ? null : scaled(quantity.high()));
        row.setApproximate(quantity != null && quantity.approximate());
        row.setAsOf(key.asOf());
        row.setSubmissionId(cell.submission().value());
        return row;
    }

    /** The note beside an observation, if the cell says where it was printed or remarks on it. */
    static @Nullable CandidateNoteRecord note(OddCell given, CandidateObservationRecord of) {
        var cell = given.map(SpreadsheetText::original);
        if (cell.remark() == null && cell.sourceTitle() == null && cell.sourceUrl() == null && cell.quote() == null) {
            return null;
        }
        var note = new CandidateNoteRecord();
        note.setDataset(of.getDataset());
        note.setSubjectId(of.getSubjectId());
        note.setPeriodId(of.getPeriodId());
        note.setMeasureId(of.getMeasureId());
        note.setLevel(of.getLevel());
        note.setSourceTitle(cell.sourceTitle());
        note.setSourceUrl(cell.sourceUrl());
        note.setQuote(cell.quote());
        note.setRemark(cell.remark());
        return note;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
