package vn.thidua.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * The figures asked for, as of one edition and one state of the definitions. Rows are in the order of the question's
 * indicators, then by period, then subjects in their fixed order; subjects that should have reported are there too.
 *
 * @param definitions digest of the definitions that were used
 */
public record Answer(EditionNumber edition, String definitions, Dataset dataset, List<Row> rows) {
    public Answer {
        rows = List.copyOf(rows);
    }

    /** The rows of one indicator, by period, then subject. */
    public List<Row> of(IndicatorCode indicator) {
        return rows.stream().filter(row -> row.indicator().equals(indicator)).toList();
    }

    /** One cell. */
    public Optional<Row> find(IndicatorCode indicator, SubjectId subject, Period period) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator)
                        && row.subject().equals(subject)
                        && row.period().equals(period))
                .findFirst();
    }

    /** One cell, by the official code of the subject. */
    public Optional<Row> find(IndicatorCode indicator, String subjectCode, Period period) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator)
                        && row.code().equals(subjectCode)
                        && row.period().equals(period))
                .findFirst();
    }

    /** The periods of the rows, oldest first. */
    public List<Period> periods() {
        return rows.stream().map(Row::period).distinct().sorted().toList();
    }

    /** The subjects of the rows, in their order. */
    public Stream<SubjectId> subjects() {
        return rows.stream().map(Row::subject).distinct();
    }
}
