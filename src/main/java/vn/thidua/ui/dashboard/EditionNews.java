package vn.thidua.ui.dashboard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.definition.Registration;
import vn.thidua.shared.EditionNumber;
import vn.thidua.warehouse.EditionPublished;

/**
 * Tells open pages that a newer edition is there: at once by the event of a publish, and by a look every three seconds,
 * because an event may be lost. One look serves all pages, and there is none while no page is open.
 */
@Component
class EditionNews implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(EditionNews.class);
    private static final int SECONDS = 3;

    /** A page that is open in some browser. Called on a thread of ours: it must hand over and return. */
    @FunctionalInterface
    interface Follower {
        void newest(EditionNumber edition);
    }

    private final PageQuery pages;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edition-news").factory());

    EditionNews(PageQuery pages) {
        this.pages = pages;
        var unused = looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    Registration follow(Follower follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    @EventListener
    void published(EditionPublished event) {
        looking.execute(this::look);
    }

    private void look() {
        if (followers.isEmpty()) {
            return;
        }
        try {
            EditionNumber newest = pages.newest();
            followers.forEach(follower -> follower.newest(newest));
        } catch (RuntimeException broken) {
            // one failed look is no reason to end all later ones
            log.warn("Could not look for a newer edition; trying again in {} s", SECONDS, broken);
        }
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
