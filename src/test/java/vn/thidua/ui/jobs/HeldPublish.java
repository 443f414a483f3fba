package vn.thidua.ui.jobs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.thidua.warehouse.PublishObserver;
import vn.thidua.warehouse.PublishStep;

/** Holds a publish before its first row, so that a test can look at a run that is under way. */
final class HeldPublish implements PublishObserver {
    private volatile CountDownLatch held = new CountDownLatch(0);

    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    @Override
    public void before(PublishStep step) {
        if (step != PublishStep.INSERT) {
            return;
        }
        try {
            if (!held.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody let the publish go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void after(PublishStep step) {}
}
