package vn.thidua.ui.jobs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A screen that keeps itself up to date: what it shows is read off its own thread about once a second, and drawn only
 * when it differs.
 *
 * @param <T> a record with everything that is shown
 */
abstract class LivePage<T> extends Div {
    private static final long serialVersionUID = 1;

    private final transient Pulse pulse;
    private transient volatile @Nullable T shown;
    private transient @Nullable Registration listening;

    LivePage(Pulse pulse) {
        this.pulse = pulse;
    }

    /** Reads what is to be shown. Called from any thread: touches no component. */
    abstract T read();

    /** Draws it, in the thread of the screen. */
    abstract void show(T page);

    /** Reads and draws at once. */
    final void showNow() {
        var fresh = read();
        shown = fresh;
        show(fresh);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        var ui = attachEvent.getUI();
        listening = pulse.listen(() -> {
            var fresh = read();
            if (fresh.equals(shown)) {
                return;
            }
            shown = fresh;
            try {
                ui.access(() -> {
                    // a click may have drawn something newer meanwhile
                    if (shown == fresh) {
                        show(fresh);
                    }
                });
            } catch (UIDetachedException closedMeanwhile) {
                // nobody looks any more
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        var registration = listening;
        if (registration != null) {
            registration.remove();
            listening = null;
        }
    }
}
