package vn.thidua.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.dashboard.DashboardSpec.Filter;
import vn.thidua.dashboard.Page;
import vn.thidua.shared.Language;

/** Filters that are changed seldom do not stand in the way, and what is set in them is never hidden. */
@ViewPackages(packages = "vn.thidua.ui.component")
class FilterBarViewTest extends BrowserlessTest {
    private static Page.Choice choice(Filter filter, String label, String chosen, @Nullable String undone) {
        return new Page.Choice(
                filter,
                label,
                List.of(new Page.Option(chosen, "cum?a", true), new Page.Option("khác", "cum?b", false)),
                false,
                undone);
    }

    private static final Page.Choice PERIOD = choice(Filter.PERIOD, "Kỳ", "Quý II/2025", null);
    private static final Page.Choice DATASET = choice(Filter.DATASET, "Nguồn số liệu", "Báo cáo", null);
    private static final Page.Choice FROM = choice(Filter.FROM, "Từ quý", "Quý I/2024", "cum?period=2025Q2");

    private static FilterBar shown(Page.Choice... choices) {
        UI.getCurrent().setLocale(Language.VI.locale());
        FilterBar bar = new FilterBar();
        UI.getCurrent().add(bar);
        bar.show(List.of(choices));
        return bar;
    }

    private static Stream<Component> visible(Component root) {
        if (!root.isVisible()) {
            return Stream.empty();
        }
        return root instanceof Div ? root.getChildren().flatMap(FilterBarViewTest::visible) : Stream.of(root);
    }

    private static <T> List<T> visible(Component root, Class<T> type) {
        return visible(root).filter(type::isInstance).map(type::cast).toList();
    }

    private static List<String> labels(FilterBar bar) {
        return visible(bar, Select.class).stream()
                .map(select -> String.valueOf(select.getLabel()))
                .toList();
    }

    @Test
    void aSingleSeldomFilterStandsBesideTheOthers() {
        FilterBar bar = shown(PERIOD, DATASET);

        assertThat(labels(bar)).containsExactly("Kỳ", "Nguồn số liệu");
        assertThat(visible(bar, Button.class)).isEmpty();
    }

    @Test
    void whatIsSetBehindTheButtonIsCountedToldAndUndone() {
        FilterBar bar = shown(PERIOD, FROM, DATASET);

        assertThat(labels(bar)).containsExactly("Kỳ");
        Button more = visible(bar, Button.class).getFirst();
        assertThat(more.getText()).isEqualTo("Bộ lọc khác (1)");
        assertThat(visible(bar, Anchor.class)).singleElement().satisfies(undo -> {
            assertThat(undo.getHref()).isEqualTo("cum?period=2025Q2");
            assertThat(undo.getElement().getTextRecursively()).contains("Từ quý: Quý I/2024");
        });

        test(more).click();
        assertThat(labels(bar)).containsExactly("Kỳ", "Từ quý", "Nguồn số liệu");
        assertThat(more.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void aControlStaysWhenItsOptionsChange() {
        FilterBar bar = shown(PERIOD, DATASET);
        Select<?> before = visible(bar, Select.class).getFirst();

        bar.show(List.of(choice(Filter.PERIOD, "Kỳ", "Quý I/2025", null), DATASET));

        assertThat(visible(bar, Select.class).getFirst()).isSameAs(before);
        assertThat(((Page.Option) before.getValue()).label()).isEqualTo("Quý I/2025");
    }
}
