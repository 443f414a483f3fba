package vn.thidua.submission.report;

/** A step that the report does not allow as it stands now; the message is a key of the texts. */
public class StepRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public StepRefused(String key) {
        super(key);
    }
}
