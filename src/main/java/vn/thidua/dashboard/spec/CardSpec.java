package vn.thidua.dashboard.spec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.definition.Localized;
import vn.thidua.shared.IndicatorCode;

/** One card of a page; {@code type:} in YAML chooses the kind. Widths are in columns of twelve. */
public sealed interface CardSpec
        permits HeadlineCard, SeriesCard, ComparisonCard, FlowCard, TableCard, PlaceCard, RegisterCard {
    int width();

    /** In place of the indicator's name. */
    @Nullable
    Localized title();

    /** The own indicator of a card that shows what the reader picks. */
    default Optional<IndicatorCode> follows() {
        return this instanceof Following card && card.followsPick() ? Optional.of(card.indicator()) : Optional.empty();
    }

    static void checkWidth(int width) {
        if (width < 1 || width > 12) {
            throw new IllegalArgumentException("`width` is 1 to 12 columns, not " + width);
        }
    }

    static void checkQuarters(int quarters) {
        if (quarters < 2 || quarters > 40) {
            throw new IllegalArgumentException("`quarters` is 2 to 40, not " + quarters);
        }
    }

    static void checkSome(List<?> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("`indicators` needs at least one code");
        }
    }
}
