package vn.thidua.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What the frame shows for going anywhere by its name. */
@FunctionalInterface
public interface FrameSearch {
    /** A control for the header of a new page; empty for a reader who may see nothing. */
    Optional<Component> control();
}
