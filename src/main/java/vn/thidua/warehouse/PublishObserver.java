package vn.thidua.warehouse;

/** Told before and after each step of a publish: progress on screens, and the place where tests pull the plug. */
public interface PublishObserver {
    void before(PublishStep step);

    void after(PublishStep step);
}
