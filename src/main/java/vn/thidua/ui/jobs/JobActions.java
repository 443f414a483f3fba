package vn.thidua.ui.jobs;

import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thidua.etl.JobRuns;
import vn.thidua.etl.JobSchedule;
import vn.thidua.etl.JobView;
import vn.thidua.etl.Parcel;
import vn.thidua.etl.Parcels;
import vn.thidua.etl.RunId;
import vn.thidua.etl.RunOrigin;
import vn.thidua.etl.RunRequest;
import vn.thidua.security.Audit;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.PublishOutcome;

/** What the buttons do. Each asks for its right at the moment of the click, whatever the screen still showed. */
@Component
class JobActions {
    private final JobRuns runs;
    private final Parcels parcels;
    private final JobSchedule schedule;
    private final CurrentUser user;
    private final Audit audit;

    JobActions(JobRuns runs, Parcels parcels, JobSchedule schedule, CurrentUser user, Audit audit) {
        this.runs = runs;
        this.parcels = parcels;
        this.schedule = schedule;
        this.user = user;
        this.audit = audit;
    }

    /** Starts the job or joins its run. */
    RunId run(String job) {
        return start(RunRequest.of(job, RunOrigin.MANUAL, user.name()));
    }

    /** Finds out what would change, and changes nothing. */
    RunId preview(String job) {
        return start(RunRequest.of(job, RunOrigin.MANUAL, user.name()).asDryRun());
    }

    /** What this reader has gathered to hand in. */
    Parcel parcel() {
        return parcels.of(user.name());
    }

    /** Hands in what this reader has gathered. */
    RunId handIn(JobView job) throws IOException {
        requireSubmit();
        return parcels.handIn(job, user.name());
    }

    /**
     * Finds out what handing it in would change.
     *
     * @throws IllegalStateException with the key of a text that says why not
     */
    RunId preview(JobView job) {
        requireSubmit();
        return parcels.preview(job, user.name());
    }

    /** Figures of all units may stand in a file: whoever speaks for one unit hands in elsewhere. */
    private void requireSubmit() {
        user.require(Right.SUBMIT);
        user.require(Right.RUN);
        if (!user.scope().everything()) {
            throw new AccessDeniedException("%s may not hand in files of all units".formatted(user.name()));
        }
    }

    private RunId start(RunRequest request) {
        user.require(Right.RUN);
        return runs.start(request);
    }

    void cancel(RunId run) {
        user.require(Right.CANCEL);
        runs.cancel(run, user.name());
    }

    /** @throws IllegalStateException with the key of a text that says why not */
    void confirm(RunId run) {
        user.require(Right.PUBLISH);
        runs.confirm(run, user.name());
    }

    /**
     * Publishes what this reader's own run has prepared.
     *
     * @throws IllegalStateException with the key of a text that says why not
     */
    void confirmUrgently(RunId run, String reason) {
        user.require(Right.PUBLISH);
        runs.confirmUrgently(run, user.name(), reason);
    }

    /** @throws IllegalStateException with the key of a text that says why not */
    void discard(RunId run) {
        user.require(Right.PUBLISH);
        runs.discard(run, user.name());
    }

    void pause(String job) {
        user.require(Right.SCHEDULE);
        schedule.pause(job);
        audit.record("schedule.paused", job, null);
    }

    void resume(String job) {
        user.require(Right.SCHEDULE);
        schedule.resume(job);
        audit.record("schedule.resumed", job, null);
    }

    /** Gives the right to restore now; the restore itself may take long and run anywhere. */
    Restore restore(EditionNumber to) {
        user.require(Right.PUBLISH);
        var by = user.name();
        return () -> runs.rollback(to, by);
    }

    /** A restore that was allowed. */
    @FunctionalInterface
    interface Restore {
        PublishOutcome go();
    }
}
