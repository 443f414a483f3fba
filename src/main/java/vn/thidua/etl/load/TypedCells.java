package vn.thidua.etl.load;

import org.springframework.stereotype.Component;
import vn.thidua.etl.spec.JobSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.submission.ValueParser;
import vn.thidua.submission.ValueReading;

/** Reads a single text as the job would, for the echo while somebody types. */
@Component
public class TypedCells {
    private final ValueParser parser;

    TypedCells(ValueParser parser) {
        this.parser = parser;
    }

    public ValueReading read(JobSpec spec, Reference reference, Measure measure, String typed) {
        return parser.read(typed, new ValueFactsOf(spec, reference).of(measure));
    }
}
