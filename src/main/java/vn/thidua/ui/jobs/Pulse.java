package vn.thidua.ui.jobs;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunFinished;
import vn.thidua.warehouse.EditionPublished;

/**
 * Tells open screens once a second, and when a run ends or an edition appears, to look again. Each screen looks in a
 * thread of its own, and is left alone while it is still looking. Events are hints: the next second makes up for a lost
 * one.
 */
@Component
class Pulse implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final Set<Beat> beats = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screens").factory());

    Pulse() {
        var unused = clock.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Calls {@code look} at every beat, in no thread of a screen, until the registration is removed. */
    Registration listen(Runnable look) {
        var beat = new Beat(look, new AtomicBoolean());
        beats.add(beat);
        return () -> beats.remove(beat);
    }

    @EventListener
    void runFinished(RunFinished finished) {
        beat();
    }

    @EventListener
    void editionPublished(EditionPublished published) {
        beat();
    }

    private void beat() {
        beats.forEach(Beat::start);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private record Beat(Runnable look, AtomicBoolean looking) {
        void start() {
            if (looking.compareAndSet(false, true)) {
                Thread.startVirtualThread(this::lookOnce);
            }
        }

        private void lookOnce() {
            try {
                look.run();
            } catch (RuntimeException failed) {
                log.warn("A screen could not be brought up to date: {}", failed.getMessage(), failed);
            } finally {
                looking.set(false);
            }
        }
    }
}
