package vn.thidua.ui.jobs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;

/** A bar, the line of step, rows, rate and time left, and optionally all steps. */
class ProgressView extends Div {
    private static final long serialVersionUID = 1;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph doing = new Paragraph();
    private final OrderedList steps = new OrderedList();
    private List<Progress.StepLine> shownSteps = List.of();

    ProgressView(String label, boolean withSteps) {
        addClassName("run-progress");
        doing.addClassName("run-doing");
        steps.addClassName("run-steps");
        steps.setVisible(withSteps);
        bar.getElement().setAttribute("aria-label", label);
        add(bar, doing, steps);
    }

    void show(Progress progress) {
        var fraction = progress.fraction();
        bar.setIndeterminate(fraction == null);
        if (fraction != null) {
            bar.setValue(fraction);
        }
        doing.setText(progress.doing());
        if (!progress.steps().equals(shownSteps)) {
            shownSteps = progress.steps();
            steps.removeAll();
            shownSteps.forEach(step -> steps.add(item(step)));
        }
    }

    private static ListItem item(Progress.StepLine step) {
        var item = new ListItem(step.word());
        item.addClassName(
                switch (step.stand()) {
                    case DONE -> "step-done";
                    case NOW -> "step-now";
                    case AHEAD -> "step-ahead";
                });
        if (step.stand() == Progress.Stand.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
